import NoteFormat

/// What the last note leaves for the next one, in the order in which it is asked about: follow-ups, topics, open
/// action items.
package struct CarryOver: Sendable {
    package let candidates: [CarryCandidate]
    /// The sections that are emptied, in the note's order.
    let parts: [SectionBlocks]

    /// - Parameters:
    ///   - last: the note of the last meeting.
    ///   - date: of the last meeting.
    ///   - earlier: the notes of the series before it, the newest first.
    ///   - discussed: what is known of the meeting itself: which entries of the agenda, by ordinal, were discussed.
    package init(
        from last: Note, on date: NoteDate?, earlier: [EarlierNote] = [], discussed: [Int: Bool] = [:]
    ) {
        let agenda = last.agenda
        let sections = last.bodySections
        let walked = sections.compactMap { section in
            Self.origin(of: section, among: sections).map { origin in
                (origin, SectionBlocks(last, section, agenda: agenda.filter { $0.section == section.ordinal }))
            }
        }
        parts = walked.map(\.1)
        let ages = CarryAges(last: date, earlier: earlier)
        var candidates: [CarryCandidate] = []
        for origin in [CarryCandidate.Origin.followUp, .topics] {
            for (_, part) in walked.filter({ $0.0 == origin }) {
                for block in part.blocks {
                    guard let entry = block.entry else { continue }
                    let title = last.title(of: entry)
                    let reading = BlockReading(last, block, origin: origin, earlier: earlier.first)
                    candidates.append(
                        CarryCandidate(
                            origin: origin, title: title.text, lines: block.lines,
                            notes: last.notes(in: block.lines, below: entry.line), age: ages.age(of: title.text),
                            isDiscussed: discussed[entry.ordinal] ?? reading.isDiscussed,
                            hasOpenAction: reading.hasOpenAction))
                }
            }
        }
        for section in sections where section.kind == .action {
            for item in last.topItems(in: section) where last.title(of: item).task != .done {
                let title = last.title(of: item).text
                guard !title.isEmpty else { continue }
                candidates.append(
                    CarryCandidate(
                        origin: .action, title: title, lines: item.lines,
                        notes: last.notes(in: item.lines, below: item.line), age: ages.age(of: title),
                        isDiscussed: false, hasOpenAction: true))
            }
        }
        self.candidates = candidates
    }

    package var defaultChoices: [CarryChoice] { candidates.map(\.defaultChoice) }

    /// Nil for sections that are copied. A heading of its own below the topics is one of them.
    private static func origin(of section: Section, among sections: [Section]) -> CarryCandidate.Origin? {
        switch section.kind {
        case .followup: return .followUp
        case .topics, .agenda, .notes: return .topics
        case .other:
            let outer = sections.last { other in
                other.ordinal < section.ordinal && other.kind != .other
                    && other.nestedLines.contains(section.lines.lowerBound)
            }
            guard let outer, outer.level < section.level else { return nil }
            return origin(of: outer, among: [])
        case .title, .action, .backlog, .triage, .standing, .previous, .details, .roadblocks, .boilerplate, .footer,
            .footerLinks:
            return nil
        }
    }
}

extension Note {
    fileprivate func notes(in lines: Range<Int>, below line: Int) -> [String] {
        lines.filter { $0 > line && !buffer.isBlank($0) }.map(buffer.string(ofLine:))
    }
}
