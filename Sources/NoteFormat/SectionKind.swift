/// What a section is for, read from its heading.
package enum SectionKind: String, Sendable, Codable, CaseIterable {
    case title
    case followup, topics, action, backlog, triage, standing, previous, details, notes, agenda, roadblocks
    case boilerplate
    case footer
    case footerLinks = "footer-links"
    case other

    /// False for the parts around the meeting itself: title, boilerplate and footer.
    package var isBody: Bool {
        switch self {
        case .title, .boilerplate, .footer, .footerLinks: false
        case .followup, .topics, .action, .backlog, .triage, .standing, .previous, .details, .notes, .agenda,
            .roadblocks, .other:
            true
        }
    }

    /// Paragraphs are topics too in these sections.
    package var takesParagraphs: Bool { self == .followup || self == .topics }

    /// The kind that a heading's text names; never `title`, which is a matter of its place.
    init(heading text: LineText) {
        let text = text.trimmed
        if text.startsLowercased("follow"), Self.isFollowUp(text.dropFirst(6)) {
            self = .followup
        } else if let match = Self.prefixes.first(where: { text.startsLowercased($0.0) }) {
            self = match.1
        } else if let match = Self.wholes.first(where: { text.equalsLowercased($0.0) }) {
            self = match.1
        } else if Self.startsNotes(text) {
            self = .notes
        } else if Self.isConnect(text) {
            self = .footer
        } else {
            self = .other
        }
    }

    private static let prefixes: [(StaticString, SectionKind)] = [
        ("todos from the previous", .followup), ("community suggested topics", .topics), ("action item", .action),
        ("backlog", .backlog), ("standing topics", .standing), ("previous topics", .previous),
        ("notes from previous", .previous), ("additional details", .details), ("work status", .details),
        ("prs and issues labelled", .triage), ("code of conduct", .boilerplate), ("useful links", .boilerplate),
        ("helpful resources", .footerLinks),
    ]

    private static let wholes: [(StaticString, SectionKind)] = [
        ("topic", .topics), ("topics", .topics), ("new topic", .topics), ("new topics", .topics),
        ("topic discussed", .topics), ("topics discussed", .topics), ("new topics discussed", .topics),
        ("triage", .triage), ("agenda", .agenda), ("roadblocks", .roadblocks),
    ]

    private static func isFollowUp(_ rest: LineText) -> Bool {
        let tail = rest.first == UInt8(ascii: "-") || rest.first == 0x20 ? rest.dropFirst() : rest
        return tail.startsLowercased("up")
    }

    private static func startsNotes(_ text: LineText) -> Bool {
        let words = text.startsLowercased("meeting ") ? text.dropFirst(8) : text
        for word in ["notes", "minutes"] as [StaticString] where words.startsLowercased(word) {
            guard let next = words.dropFirst(word.utf8CodeUnitCount).first else { return true }
            return !(next.isLetter || next.isDigit || next == UInt8(ascii: "_"))
        }
        return false
    }

    /// `Let's connect …`, with any apostrophe.
    static func isConnect(_ text: LineText) -> Bool {
        guard text.startsLowercased("let") else { return false }
        let rest = text.dropFirst(3)
        return [1, 3].contains { rest.dropFirst($0).startsLowercased("s connect") }
    }
}

extension LineText {
    /// Without blanks at either end.
    var trimmed: LineText {
        var text = self
        while let first = text.first, first.isBlank { text = text.dropFirst() }
        while let last = text.last, last.isBlank { text = text.dropLast() }
        return text
    }

    /// A heading's text: without `#` signs before it and, where a blank stands before them, behind it.
    var headingText: LineText {
        var text = trimmed.drop { $0 == UInt8(ascii: "#") }.trimmed
        let closing = text.suffix { $0 == UInt8(ascii: "#") }
        let before = text[..<closing.startIndex]
        if !closing.isEmpty, before.isEmpty || before.last?.isBlank == true { text = before.trimmed }
        return text
    }

    func suffix(while matches: (UInt8) -> Bool) -> LineText {
        var start = endIndex
        while start > startIndex, matches(self[start - 1]) { start -= 1 }
        return self[start...]
    }
}
