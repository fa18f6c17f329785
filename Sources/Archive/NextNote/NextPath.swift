import NoteFormat

/// The path of a series' note, and those of its neighbours: the same path with another date.
///
/// The date stands in the file's name, and its year may be the name of a folder.
package struct NextPath: Equatable, Sendable {
    /// Folder names and, last, the file's.
    private let components: [String]
    /// The date in the file's name; nil where none can be read.
    package let date: NoteDate?

    package init(_ path: String) {
        components = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        date = WrittenDate.all(in: Array((components.last ?? "").utf8)).last?.date
    }

    package var fileName: String { components.last ?? "" }

    /// The name of the year's folder that the file lies in.
    package var yearFolder: String? {
        guard let date, components.count > 1, let folder = components.dropLast().last, folder == Self.name(date.year)
        else { return nil }
        return folder
    }

    /// The name of the folder that holds the series: above the year's.
    package var seriesFolder: String? { components.dropLast(yearFolder == nil ? 1 : 2).last }

    /// The path with another date in its file name and in its year's folder; nil where the name has no date.
    package func path(on day: NoteDate) -> String? {
        guard date != nil else { return nil }
        var new = components
        new[new.count - 1] = Self.name(fileName, on: day)
        if yearFolder != nil { new[new.count - 2] = Self.name(day.year) }
        return new.joined(separator: "/")
    }

    /// The text with its last date replaced, in the date's own form.
    static func name(_ text: String, on day: NoteDate) -> String {
        var bytes = Array(text.utf8)
        guard let written = WrittenDate.all(in: bytes).last else { return text }
        for part in written.rewritten(as: day).reversed() { bytes.replaceSubrange(part.range, with: part.text.utf8) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func name(_ year: Int) -> String { String("000\(year)".suffix(4)) }
}
