import TextEditing

extension Note {
    /// Adds an item to the topics; creates the section where the note has none.
    package func addTopic(_ text: String) throws(EditRefusal) -> Transaction {
        try add(text, to: .topics)
    }

    /// Adds an item to the follow-ups; creates the section where the note has none.
    package func addFollowUp(_ text: String) throws(EditRefusal) -> Transaction {
        try add(text, to: .followup)
    }

    /// Adds an item to the action items, with an open box where those of them that are not done have one.
    package func addAction(_ text: String) throws(EditRefusal) -> Transaction {
        try add(text, to: .action)
    }

    /// The sections that can be made here, in the order in which they stand.
    private static let made: [(kind: SectionKind, heading: String)] = [
        (.followup, "Follow-up from last meeting / discussions"), (.topics, "New topics"), (.action, "Action items"),
    ]

    private static func rank(of kind: SectionKind) -> Int { made.firstIndex { $0.kind == kind } ?? made.count }

    private func add(_ text: String, to kind: SectionKind) throws(EditRefusal) -> Transaction {
        let text = Self.escaped(try Self.oneLine(text))
        guard let section = bodySections.first(where: { $0.kind == kind }) else {
            return addSection(kind, usualBullet + text)
        }
        let place = nextItemPlace(in: section)
        let hasBox = kind == .action && hasBoxes(section)
        return .insert(place.prefix + (hasBox ? Array("[ ] ".utf8) : []) + text + place.suffix, at: place.offset)
    }

    /// Whether the items that are not done have boxes. A box that came with its tick says nothing of the others.
    func hasBoxes(_ section: Section) -> Bool {
        let items = topItems(in: section)
        let model = items.last { task(atLine: $0.line)?.state != .done } ?? items.last
        return model.flatMap { task(atLine: $0.line) } != nil
    }

    /// A heading of the level that the note's sections have, a blank line, and the first item.
    private func addSection(_ kind: SectionKind, _ item: [UInt8]) -> Transaction {
        let end = majorityTerminator
        let level = bodySections.first?.level ?? 2
        let name = Self.made.first { $0.kind == kind }?.heading ?? kind.rawValue
        let heading = Array((String(repeating: "#", count: level) + " " + name).utf8)
        let line = placeOfNewSection(kind)
        if let above = outline.marks.last(.nonblank, in: 0..<line) {
            return insertBlock(heading + end + end + item, afterLine: above)
        }
        return insertBlock(heading + end + end + item, atStartOf: min(line, buffer.lineCount - 1))
    }

    /// The line above which the section goes: behind the sections that come before it, else before those that come
    /// after it, else at the end of the body.
    private func placeOfNewSection(_ kind: SectionKind) -> Int {
        let sections = bodySections
        if let before = sections.last(where: { Self.rank(of: $0.kind) < Self.rank(of: kind) }) {
            return before.nestedLines.upperBound
        }
        if let after = sections.first(where: { kind == .followup || $0.kind == .action || $0.kind == .backlog }) {
            return after.lines.lowerBound
        }
        return footerStart ?? buffer.lineCount
    }
}
