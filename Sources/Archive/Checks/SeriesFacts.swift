import NoteFormat

/// What the notes of a series have in common, for telling what is odd about one of them.
struct SeriesFacts: Sendable {
    let series: Series
    /// The titles without their dates, and how many notes have each.
    private let titles: [String: Int]
    private let headings: [String: Headings]
    private let withAttendance: Int
    private let noteCount: Int

    private struct Headings {
        var count = 0
        var empty = 0
    }

    init(_ series: Series, _ notes: [ReadNote]) {
        self.series = series
        var titles: [String: Int] = [:]
        var headings: [String: Headings] = [:]
        for note in notes {
            if let title = note.note.title { titles[Self.wording(title), default: 0] += 1 }
            for section in note.note.bodySections {
                let name = note.note.headingText(of: section).lowercased()
                headings[name, default: Headings()].count += 1
                if note.note.isEmpty(section) { headings[name, default: Headings()].empty += 1 }
            }
        }
        self.titles = titles
        self.headings = headings
        withAttendance = notes.count { $0.note.attendance != nil }
        noteCount = notes.count
    }

    var silentRules: Set<CheckRule> { series.declared?.silentRules ?? [] }

    /// A title without its date.
    static func wording(_ title: NoteTitle) -> String {
        let plain = title.date.flatMap { DatePattern(of: title.text, on: $0)?.plainText } ?? title.text
        return plain.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    }

    func count(ofTitle wording: String) -> Int { titles[wording] ?? 0 }

    /// Whether a tenth of the other notes that have the section leave it empty, or too few notes have it.
    func mayBeEmpty(_ heading: String) -> Bool {
        guard let known = headings[heading.lowercased()], known.count >= 5 else { return true }
        return (known.empty - 1) * 10 >= known.count - 1
    }

    /// Whether the notes mostly say who was there.
    var saysWhoWasThere: Bool { noteCount > 2 && withAttendance * 5 >= noteCount * 4 }

    /// The last note before a day.
    func note(before date: NoteDate) -> ArchiveNote? { series.notes.last { $0.date < date } }
}

extension Note {
    /// Whether a section has no text, nor one of the sections below it.
    func isEmpty(_ section: Section) -> Bool {
        (section.heading.upperBound..<max(section.heading.upperBound, section.nestedLines.upperBound)).allSatisfy {
            mark(ofLine: $0).kind == .blank
        }
    }
}
