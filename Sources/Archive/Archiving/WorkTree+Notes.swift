import Storage

extension WorkTree {
    /// The notes of the archive's series that are not committed as they are, oldest first.
    package func openNotes(of catalogue: SeriesCatalogue) throws(ArchiveError) -> [ArchiveNote] {
        let open = try openFiles()
        let ofSeries = Set(catalogue.series.flatMap(\.notes))
        return catalogue.archive.notes.filter { open.contains($0.path) && ofSeries.contains($0) }
    }

    /// The one note that is not committed as it is; nil where there is none.
    ///
    /// - Throws: with their names where there are several.
    package func openNote(of catalogue: SeriesCatalogue) throws(ArchiveError) -> NoteFile? {
        let notes = try openNotes(of: catalogue)
        guard let note = notes.last else { return nil }
        guard notes.count == 1 else { throw .whichNote(notes.map { catalogue.archive.fullPath($0.path) }) }
        do throws(StorageError) { return try NoteFile(catalogue.archive.fullPath(note.path)) } catch {
            throw .storage(error)
        }
    }

    /// Whether no other note of the series is committed yet: a new series has no old practice to keep.
    func isBeginning(_ placement: Placement) -> Bool {
        guard head != nil, let list = try? git.bytes(["ls-tree", "-r", "-z", "--name-only", "--full-tree", "HEAD"])
        else { return true }
        let committed = Set(list.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
        return !placement.series.notes.contains { $0.path != placement.path && committed.contains($0.path) }
    }
}
