/// All headings of a note in order. An edit replaces the entries of the lines it touched and moves the later ones.
struct SectionTable: Sendable {
    struct Entry: Equatable, Sendable {
        /// The line that makes it a heading: the `#` line, or the underline.
        var definedAt: Int
        var start: Int
        let level: Int
        let isSetext: Bool
        /// What the heading's words say.
        let wordKind: SectionKind

        // What the rest of the note adds.
        var kind: SectionKind
        var end = 0
        var isInFooter = false
        var isBody = false
        var tally = Tally()
        /// Agenda entries that start above the section.
        var firstOrdinal = 0

        /// Agenda entries that start in the section.
        var agendaCount: Int {
            isBody ? tally.items + (kind.takesParagraphs ? tally.paragraphs : 0) : 0
        }
    }

    private(set) var entries: [Entry]
    private(set) var footerStart: Int?
    private(set) var title: Int?

    /// The headings alone; `settle` must follow.
    init(_ entries: [Entry] = []) { self.entries = entries }

    /// Takes in the headings of `new`, which stand where those of `old` stood, and moves the rest.
    mutating func splice(_ old: Range<Int>, with fresh: [Entry], lineDelta: Int) {
        let first = entries.partitioningIndex { $0.definedAt >= old.lowerBound }
        let last = entries.partitioningIndex { $0.definedAt >= old.upperBound }
        if lineDelta != 0 {
            for index in last..<entries.count {
                entries[index].definedAt += lineDelta
                entries[index].start += lineDelta
                entries[index].end += lineDelta
            }
        }
        if first < last || !fresh.isEmpty { entries.replaceSubrange(first..<last, with: fresh) }
    }

    /// Works out kinds, ends and counts again. Costs one step a section, and a count of the lines that changed.
    mutating func settle(_ marks: MarkStore, presentLine: Int?, changed: Range<Int>) {
        footerStart = Self.footerStart(in: marks)
        for index in entries.indices {
            entries[index].isInFooter = footerStart.map { entries[index].start >= $0 } ?? false
        }
        title = titleIndex()
        for index in entries.indices {
            entries[index].kind = kind(of: index)
            settleEnd(of: index, marks, changed: changed)
        }
        settleBody(presentLine: presentLine)
    }

    /// The first closing line, or the first of the rules that stand above it with nothing but blank lines between.
    private static func footerStart(in marks: MarkStore) -> Int? {
        guard let sentinel = marks.first(.footerSentinel, in: 0..<marks.count) else { return nil }
        let above = marks.last(.content, in: 0..<sentinel).map { $0 + 1 } ?? 0
        return marks.first(.nonblank, in: above..<sentinel) ?? sentinel
    }

    /// The first heading of level 1 or 2 that starts no section of the meeting. A heading made by an underline
    /// gives way to a later one with `#`: it is mostly an accident of front matter.
    private func titleIndex() -> Int? {
        var underlined: Int?
        for (index, entry) in entries.enumerated() {
            guard entry.wordKind == .other || entry.wordKind == .notes, !entry.isInFooter else { break }
            guard entry.level <= 2 else { continue }
            if !entry.isSetext { return index }
            underlined = underlined ?? index
        }
        return underlined
    }

    private func kind(of index: Int) -> SectionKind {
        let entry = entries[index]
        if entry.isInFooter { return entry.wordKind == .footerLinks ? .footerLinks : .footer }
        return index == title ? .title : entry.wordKind
    }

    private mutating func settleEnd(of index: Int, _ marks: MarkStore, changed: Range<Int>) {
        let entry = entries[index]
        var end = index + 1 < entries.count ? entries[index + 1].start : marks.count
        if let footerStart, !entry.isInFooter { end = min(end, footerStart) }
        let isKnown = entry.end == end && (end <= changed.lowerBound || entry.start >= changed.upperBound)
        entries[index].end = end
        if !isKnown { entries[index].tally = marks.tally(in: entry.start..<max(entry.start, end)) }
    }

    /// A section above the attendance line belongs to the header, unless that would leave no agenda at all.
    private mutating func settleBody(presentLine: Int?) {
        let first = title.map { $0 + 1 } ?? 0
        func isCandidate(_ index: Int) -> Bool {
            index >= first && entries[index].kind.isBody && !entries[index].isInFooter
        }
        let line = presentLine ?? 0
        let isAnyBelow = entries.indices.contains { isCandidate($0) && entries[$0].start > line }
        var ordinal = 0
        for index in entries.indices {
            entries[index].isBody = isCandidate(index) && (!isAnyBelow || entries[index].end > line)
            entries[index].firstOrdinal = ordinal
            ordinal += entries[index].agendaCount
        }
    }

    // MARK: - Asking

    func entries(definedIn lines: Range<Int>) -> [Entry] {
        let first = entries.partitioningIndex { $0.definedAt >= lines.lowerBound }
        return Array(entries[first...].prefix { $0.definedAt < lines.upperBound })
    }

    /// The entry whose lines hold `line`; nil above the first heading and between a section and the footer's heading.
    func index(containing line: Int) -> Int? {
        let next = entries.partitioningIndex { $0.start > line }
        guard next > 0, line < entries[next - 1].end else { return nil }
        return next - 1
    }
}

extension Array {
    /// The first index whose element fulfils the condition, in an array where those come last.
    func partitioningIndex(where holds: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
