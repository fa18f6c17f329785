import NoteFormat
import Storage

extension SeriesCatalogue {
    /// The series that a note belongs to: by where it lies, else by its name, else by its title.
    ///
    /// - Parameter name: the series that the user named, if any.
    package func series(
        of note: Note, at file: NoteFile, named name: String? = nil
    ) throws(ArchiveError) -> Series {
        if let name { return try series(named: name) }
        let all = series
        let relative = archive.relativePath(of: file)
        let byPlace = all.first { series in series.notes.contains { $0.path == relative } }
        // A note that lies alone is a series of its own only where nothing else tells.
        if let byPlace, byPlace.notes.count > 1 || byPlace.declared != nil { return byPlace }
        if let dated = ArchiveNote(path: file.lastComponent) {
            let byName = all.filter { $0.name != byPlace?.name && $0.file.text(for: dated.date) == dated.path }
            if byName.count == 1 { return byName[0] }
        }
        if let title = note.title, let date = title.date {
            let byTitle = all.filter { $0.name != byPlace?.name && $0.title(for: date) == title.text }
            if byTitle.count == 1 { return byTitle[0] }
        }
        if let byPlace { return byPlace }
        guard all.count == 1 else { throw .whichSeriesOf(file.name, known: all.map(\.name)) }
        return all[0]
    }
}
