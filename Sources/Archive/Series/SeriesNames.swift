/// What the series are called that notes belong to, read from no more than their names and the series' own files.
package struct SeriesNames: Sendable {
    private var names: [SeriesKey: String] = [:]

    /// How many notes of one key tell as much as all of them.
    package static let notesThatTell = 4

    /// - Parameter root: the archive's real path.
    package init(
        of notes: [ArchiveNote], inArchiveAt root: String, _ config: ConfigFolder?
    ) throws(ArchiveError) {
        let files = try SeriesFile.files(ofArchiveAt: root, config)
        for series in NamedNotes.named(notes, files) {
            for note in series.notes { names[SeriesKey(note)] = series.name }
        }
    }

    /// Nil for notes that belong to no series.
    package subscript(_ key: SeriesKey) -> String? { names[key] }
}
