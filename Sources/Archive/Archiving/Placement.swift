import Glibc
import NoteFormat
import Storage

/// Where a note belongs in its archive, and by which day.
package struct Placement: Equatable, Sendable {
    package let series: Series
    package let date: NoteDate
    /// From the archive's root.
    package let path: String
    /// Whether the note lies there already; else it is copied, and stays where it is as well.
    package let isInPlace: Bool
    /// Why somebody should look before the note is copied; nil for what is as usual.
    package let objection: String?

    /// - Parameter name: the series that the user names; else it follows from place, file name or title.
    package init(
        of note: Note, at file: NoteFile, in catalogue: SeriesCatalogue, _ tree: WorkTree, series name: String?
    ) throws(ArchiveError) {
        let relative = catalogue.archive.relativePath(of: file)
        let dated = ArchiveNote(path: file.lastComponent)
        let series = try catalogue.series(of: note, at: file, named: name)
        let (named, titled) = (dated?.date, note.title?.date)
        guard let date = titled ?? named else { throw .noDate(file.name) }
        self.series = series
        let isKept = relative.map { tree.isFile($0, at: "HEAD") || tree.isInIndex($0) } ?? false
        let isNamedSo = named.map { series.path(for: $0) == relative } ?? false
        if let relative, isKept || isNamedSo {
            (path, isInPlace) = (relative, true)
            // Others find the note by the day in its name, as the wording of commits was learned.
            self.date = named ?? date
            objection = nil
        } else {
            (path, isInPlace) = (series.path(for: date), false)
            self.date = date
            let differs = named != nil && named != date
            objection = differs ? "the title says \(date), the file's name \(named ?? date)" : nil
        }
    }
}

extension ArchiveFolder {
    /// From the archive's root; nil for a file that lies elsewhere.
    package func relativePath(of file: NoteFile) -> String? {
        let root = path == "/" ? "/" : "\(path)/"
        guard file.path.utf8.starts(with: root.utf8), file.path.utf8.count > root.utf8.count else { return nil }
        return String(decoding: file.path.utf8.dropFirst(root.utf8.count), as: UTF8.self)
    }
}
