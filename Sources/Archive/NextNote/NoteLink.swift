import NoteFormat

/// An address or a path in a line whose last component has a date: that of a note. All places are bytes of the line.
struct NoteLink {
    let date: WrittenDate
    /// Where the last component, the note's name, starts.
    let nameStart: Int
    /// Where the name ends, without an anchor, a query, or the signs of the text around the link.
    let nameEnd: Int
    let name: String
    /// The component before it.
    let folder: String?
    /// That component where it is a year.
    let yearFolder: (number: Int, range: Range<Int>)?

    static func all(in line: [UInt8]) -> [NoteLink] {
        var links: [NoteLink] = []
        var start = 0
        while start < line.count {
            let end = line[start...].firstIndex(where: isBorder) ?? line.count
            if end > start, let link = NoteLink(line, start..<end) { links.append(link) }
            start = end + 1
        }
        return links
    }

    private static func isBorder(_ byte: UInt8) -> Bool { byte.isBlank || "()<>[]\"'`".utf8.contains(byte) }

    private init?(_ line: [UInt8], _ range: Range<Int>) {
        let slash = UInt8(ascii: "/")
        let lastSlash = line[range].lastIndex(of: slash)
        let nameStart = lastSlash.map { $0 + 1 } ?? range.lowerBound
        let name = Array(line[nameStart..<range.upperBound])
        // Most links have no date: do not look closer at those.
        guard name.contains(where: \.isDigit) else { return nil }
        let isFile = name.place(of: ".md") != nil
        guard lastSlash != nil || isFile, let found = WrittenDate.all(in: name).last else { return nil }
        date = found.moved(by: nameStart)
        self.nameStart = nameStart
        let plain = Self.withoutTail(name)
        self.name = String(decoding: plain, as: UTF8.self)
        nameEnd = nameStart + plain.count
        guard let lastSlash else {
            folder = nil
            yearFolder = nil
            return
        }
        let folderStart = line[range.lowerBound..<lastSlash].lastIndex(of: slash).map { $0 + 1 } ?? range.lowerBound
        let folder = String(decoding: line[folderStart..<lastSlash], as: UTF8.self)
        self.folder = folder
        let year = folder.utf8.count == 4 ? Int(folder) : nil
        yearFolder = year.map { ($0, folderStart..<lastSlash) }
    }

    /// A file's name without an anchor, a query, and the signs of the text around the link.
    private static func withoutTail(_ name: [UInt8]) -> ArraySlice<UInt8> {
        var plain = name.prefix { !"#?".utf8.contains($0) }
        while let last = plain.last, "_*.,;:!".utf8.contains(last) { plain.removeLast() }
        return plain
    }
}

extension WrittenDate {
    /// The same date in a text that it stands further on in.
    func moved(by offset: Int) -> WrittenDate {
        func moved(_ range: Range<Int>) -> Range<Int> { range.lowerBound + offset..<range.upperBound + offset }
        return WrittenDate(
            date: date, year: moved(year), month: moved(month), day: moved(day), ordinal: ordinal.map(moved),
            monthForm: monthForm, isPadded: isPadded)
    }
}
