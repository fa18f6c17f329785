import Storage

extension WorkTree {
    /// The notes of the archive's series that are not committed as they are, oldest first.
    package func openNotes(of catalogue: SeriesCatalogue) throws(ArchiveError) -> [ArchiveNote] {
        let open = try openFiles()
        let ofSeries = Set(catalogue.series.flatMap(\.notes))
        return catalogue.archive.notes.filter { open.contains($0.path) && ofSeries.contains($0) }
    }

    /// The one note of a meeting that was held that is not committed as it is; nil where there is none.
    ///
    /// - Parameter isHeld: whether the day of a note, which may have a meeting all the same, is not still to come.
    /// - Throws: with their names where there are several, and with the first one where all are still to come.
    package func openNote(
        of catalogue: SeriesCatalogue, where isHeld: (ArchiveNote) -> Bool
    ) throws(ArchiveError) -> NoteFile? {
        let open = try openNotes(of: catalogue)
        guard let first = open.first else { return nil }
        let notes = open.filter(isHeld)
        guard let note = notes.last else { throw .notHeldYet(catalogue.archive.fullPath(first.path), first.date) }
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
