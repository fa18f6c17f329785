import NoteFormat

extension Series {
    /// The newest notes that a wording is learned from: one odd note among them changes nothing.
    static let window = 3

    /// Learns from names, and from the text of the newest notes.
    init(name: String, _ notes: [ArchiveNote], in archive: ArchiveFolder) {
        let newest = notes.suffix(Self.window * 2).reversed()
        var read: [(note: ArchiveNote, text: Note)] = []
        for note in newest {
            guard let text = archive.read(note) else { continue }
            read.append((note, text))
        }
        let latest = read.prefix(Self.window).map(\.text)
        self.name = name
        self.notes = notes
        folder = Self.usual(newest.map(Self.folderPattern)) ?? DatePattern(text: "")
        file = Self.usual(newest.compactMap(Self.filePattern)) ?? Self.defaultFile(name)
        title =
            Self.usual(read.compactMap { Self.titlePattern($0.text) }.prefix(Self.window))
            ?? Self.defaultTitle(name)
        commit = Self.defaultCommit(name)
        sections = Self.headings(latest)
        weekday = Self.weekday(notes)
        interval = Self.interval(notes)
        time = Self.time(latest)
    }

    static func defaultFile(_ name: String) -> DatePattern {
        DatePattern([.text("\(name)-"), .date(.day), .text(".md")])
    }

    static func defaultTitle(_ name: String) -> DatePattern {
        DatePattern([.date(.day), .text(" \(name.prefix(1).uppercased())\(name.dropFirst()) meeting")])
    }

    static func defaultCommit(_ name: String) -> DatePattern {
        DatePattern([.text("Add notes from "), .date(.day), .text(" \(name) meeting")])
    }

    /// The most frequent value among the newest, or the newest of those that are equally frequent.
    static func usual<Value: Hashable>(_ newestFirst: some Collection<Value>) -> Value? {
        var counts: [Value: Int] = [:]
        let values = newestFirst.prefix(window)
        for value in values { counts[value, default: 0] += 1 }
        let most = counts.values.max()
        return values.first { counts[$0] == most }
    }

    // MARK: - Names

    private static func folderPattern(_ note: ArchiveNote) -> DatePattern {
        var parts: [DatePattern.Part] = []
        var isYearKnown = false
        for (index, component) in note.folder.split(separator: "/").enumerated() {
            if index > 0 { parts.append(.text("/")) }
            let forms = DateForm.ofDays + [.month, .year] + (isYearKnown ? [.monthOfYear] : [])
            let pattern = DatePattern(of: String(component), on: note.date, forms)
            isYearKnown = isYearKnown || pattern != nil
            parts += (pattern ?? DatePattern(text: String(component))).parts
        }
        return DatePattern(merging: parts)
    }

    private static func filePattern(_ note: ArchiveNote) -> DatePattern? {
        DatePattern(of: note.name, on: note.date)
    }

    // MARK: - Texts

    private static func titlePattern(_ note: Note) -> DatePattern? {
        guard let title = note.title, let date = title.date else { return nil }
        return DatePattern(of: title.text, on: date)
    }

    /// The headings that most of the notes have, in the order that most of them have.
    private static func headings(_ notes: [Note]) -> [SectionHeading] {
        let all = notes.map { note in
            note.bodySections.map { SectionHeading(level: $0.level, text: note.headingText(of: $0)) }
        }
        var counts: [SectionHeading: Int] = [:]
        for headings in all {
            for heading in Set(headings) { counts[heading, default: 0] += 1 }
        }
        let common = all.map { headings in headings.filter { (counts[$0] ?? 0) * 2 > all.count } }
        return usual(common) ?? []
    }

    /// The time that the newest two notes agree on, or the only note has: a time that has just changed, or that
    /// changes from meeting to meeting, is not known.
    private static func time(_ notes: [Note]) -> MeetingTime? {
        let times = notes.compactMap(\.timeLine).prefix(2).map { MeetingTime(in: $0) }
        guard let newest = times.first, times.allSatisfy({ $0 == newest }) else { return nil }
        return newest
    }

    // MARK: - Dates

    /// The day of the week that most of the newest meetings were on.
    private static func weekday(_ notes: [ArchiveNote]) -> Weekday? {
        usualOfMany(notes.suffix(12).reversed().map(\.date.weekday))
    }

    private static func interval(_ notes: [ArchiveNote]) -> Int? {
        let days = notes.suffix(13).map(\.date.dayNumber)
        return usualOfMany(zip(days.dropFirst(), days).map { $0 - $1 }.filter { $0 > 0 }.reversed())
    }

    /// The value that at least half of them have.
    private static func usualOfMany<Value: Hashable>(_ newestFirst: [Value]) -> Value? {
        var counts: [Value: Int] = [:]
        for value in newestFirst { counts[value, default: 0] += 1 }
        return newestFirst.first { (counts[$0] ?? 0) * 2 >= newestFirst.count }
    }
}

extension DatePattern {
    /// Joins texts that stand beside each other, so that equal patterns are equal.
    init(merging parts: [Part]) {
        var merged: [Part] = []
        for part in parts {
            if case .text(let more) = part, case .text(let text)? = merged.last {
                merged[merged.count - 1] = .text(text + more)
            } else {
                merged.append(part)
            }
        }
        self.init(merged)
    }
}
