import Glibc
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
    package init(_ archive: ArchiveFolder, _ config: ConfigFolder?) throws(ArchiveError) {
        self.archive = archive
        var files = try Self.files(in: archive, config)
        var series: [Series] = []
        var groups = SeriesGroup.groups(of: archive.notes)
        // A file takes its notes first, so that no other series gets its name.
        for (index, file) in files.enumerated().reversed() {
            let place = groups.firstIndex { $0.hasNames(of: file) } ?? groups.firstIndex { $0.name == file.name }
            guard let place else { continue }
            series.append(Series(name: file.name, groups.remove(at: place).notes, in: archive).declared(file))
            files.remove(at: index)
        }
        series += files.map { Series(name: $0.name, [], in: archive).declared($0) }
        for group in groups {
            let names = [group.name, group.stem] + (2...groups.count + 2).map { "\(group.name)-\($0)" }
            let name = names.first { name in !name.isEmpty && !series.contains { $0.name == name } }
            series.append(Series(name: name ?? group.name, group.notes, in: archive))
        }
        var failure: GitError?
        do throws(GitError) {
            let history = try GitHistory(of: archive)
            let all = Set(archive.notes.map(\.path))
            for index in series.indices where series[index].declared?.commit == nil {
                if let wording = history.wording(of: series[index].notes, among: all) { series[index].commit = wording }
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

    /// The archive's own files, and the user's for series that have none there.
    private static func files(in archive: ArchiveFolder, _ config: ConfigFolder?) throws(ArchiveError) -> [SeriesFile] {
        var files: [SeriesFile] = []
        for folder in [archive.fullPath(folder)] + (config.map { [$0.seriesFolder] } ?? []) {
            for name in names(in: folder) {
                guard let file = try SeriesFile("\(folder)/\(name)") else { continue }
                if files.contains(where: { $0.name == file.name }) { continue }
                if let only = file.archive, realPath(only) != archive.path { continue }
                files.append(file)
            }
        }
        return files
    }

    private static func names(in folder: String) -> [String] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
            }
            if name.hasSuffix(SeriesFile.ending), !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}

extension SeriesGroup {
    /// Whether the patterns that a file names are those of these notes.
    fileprivate func hasNames(of declared: SeriesFile) -> Bool {
        guard let pattern = declared.file, let sample = NoteDate(year: 2001, month: 2, day: 3) else { return false }
        let folderOfSample = declared.folder.map { $0.text(for: sample) } ?? ""
        let path = (folderOfSample.isEmpty ? "" : folderOfSample + "/") + pattern.text(for: sample)
        guard let note = ArchiveNote(path: path), let only = SeriesGroup.groups(of: [note]).first else { return false }
        return only.stem == stem && (declared.folder == nil || only.folder == folder)
    }
}
