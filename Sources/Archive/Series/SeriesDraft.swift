import Glibc
import NoteFormat
import Storage

/// The file of a series before it is written: what somebody said of it.
package struct SeriesDraft: Equatable, Sendable {
    package let name: String
    package var schedule: Schedule?
    package var title: DatePattern?
    package var folder: DatePattern?
    package var file: DatePattern?
    package var commit: DatePattern?
    package var sections: [SectionHeading]?
    package var redact: Bool?

    package init(name: String) throws(ArchiveError) {
        guard SeriesFile.isName(name) else { throw .wrongName(name) }
        self.name = name
    }

    /// Fills in what nobody said with what a first series mostly has.
    package mutating func takeDefaults() {
        title = title ?? Series.defaultTitle(name)
        folder = folder ?? Series.defaultFolder(name)
        file = file ?? Series.defaultFile(name)
        commit = commit ?? Series.defaultCommit(name)
        sections = sections ?? Series.defaultSections
    }

    /// The file's text.
    package var text: String {
        var lines = [
            "# The series \(name), for gavel; `gavel series --explain` tells the keys.",
            "# What is not said here is learned from the notes.",
        ]
        func say(_ key: SeriesFile.Key, _ value: String?) {
            if let value { lines.append("\(key.rawValue): \(YAMLText.quoted(value))") }
        }
        say(.schedule, schedule?.description)
        say(.title, title?.description)
        say(.folder, folder.map { $0.parts.isEmpty ? "." : $0.description })
        say(.file, file?.description)
        say(.commit, commit?.description)
        if let sections {
            lines.append("\(SeriesFile.Key.sections.rawValue):")
            lines += sections.map { "  - \(YAMLText.quoted($0.description))" }
        }
        say(.redact, redact.map(String.init))
        return lines.map { $0 + "\n" }.joined()
    }

    /// Writes a new file; one that is there already stays as it is.
    ///
    /// - Returns: its path.
    package func write(to archive: ArchiveFolder) throws(ArchiveError) -> String {
        try write(inFolder: archive.fullPath(SeriesCatalogue.folder))
    }

    /// Writes a new file among the user's own settings, for one archive.
    package func write(to config: ConfigFolder, for archive: ArchiveFolder) throws(ArchiveError) -> String {
        try write(
            inFolder: config.seriesFolder, "\(SeriesFile.Key.archive.rawValue): \(YAMLText.quoted(archive.path))\n")
    }

    private func write(inFolder folder: String, _ more: String = "") throws(ArchiveError) -> String {
        let path = "\(folder)/\(name)\(SeriesFile.ending)"
        let bytes = Array((text + more).utf8)
        // What cannot be read back is not written: the texts may come from anywhere.
        _ = try SeriesFile(path: path, bytes)
        try ConfigFolder.makeFolder(folder)
        let replacement: Replacement
        do throws(StorageError) {
            replacement = try NoteFile(resolving: path).replace(with: bytes, expecting: nil)
        } catch {
            throw .storage(error)
        }
        switch replacement {
        case .done: return path
        case .foundOther, .gone: throw .seriesExists(path)
        }
    }
}
