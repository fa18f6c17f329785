import NoteFormat

/// All series of an archive: what its notes and its history tell, and over it what the files of the series say.
package struct SeriesCatalogue: Sendable {
    package let archive: ArchiveFolder
    /// Sorted by name.
    package let series: [Series]
    /// Why the commits' wording could not be learned; nil when it could.
    package let historyError: GitError?

    /// Where an archive keeps the files of its series, from its root.
    package static let folder = ".gavel/series"

    /// Reads the newest notes of each series, the files of the series, and git's log.
    ///
    /// - Parameter learnsWording: whether git is asked how commits are worded.
    package init(
        _ archive: ArchiveFolder, _ config: ConfigFolder?, learnsWording: Bool = true
    ) throws(ArchiveError) {
        self.archive = archive
        let files = try SeriesFile.files(ofArchiveAt: archive.path, config)
        var series = NamedNotes.named(archive.notes, files).map { named in
            let series = Series(name: named.name, named.notes, in: archive)
            return named.file.map(series.declared) ?? series
        }
        var failure: GitError?
        do throws(GitError) {
            let history = learnsWording ? try GitHistory(of: archive) : nil
            let all = Set(archive.notes.map(\.path))
            for index in series.indices where series[index].declared?.commit == nil {
                if let wording = history?.wording(of: series[index].notes, among: all) {
                    series[index].commit = wording
                }
            }
        } catch {
            failure = error
        }
        historyError = failure
        self.series = series.sorted { $0.name < $1.name }
    }

    /// - Throws: with the names that there are.
    package func series(named name: String) throws(ArchiveError) -> Series {
        guard let found = series.first(where: { $0.name == name }) else {
            throw .noSeries(name, known: series.map(\.name))
        }
        return found
    }
}
