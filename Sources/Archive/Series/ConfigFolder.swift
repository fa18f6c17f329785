import Storage
import Yams

/// The user's own settings: `$XDG_CONFIG_HOME/gavel`, else `~/.config/gavel`.
package struct ConfigFolder: Hashable, Sendable {
    /// Without a slash at the end.
    package let path: String

    package init(path: String) {
        self.path = path
    }

    /// - Parameter variable: looks up the environment.
    package init(variable: (String) -> String?) throws(ArchiveError) {
        guard let path = BaseFolder.config.path(variable) else { throw .noHome }
        self.path = path
    }

    package var settingsPath: String { "\(path)/config.yaml" }

    /// The folder with a file for each series whose archive has none.
    package var seriesFolder: String { "\(path)/series" }

    /// The alias file for archives that are not the user's own.
    package var peoplePath: String { "\(path)/people.yaml" }

    /// The archive that was named last; nil when none was.
    package var archive: String? {
        get throws(ArchiveError) {
            guard let settings = try SettingsFile(settingsPath) else { return nil }
            return try Self.archive(in: settings)
        }
    }

    /// Writes the archive's folder into the settings; every other byte of them stays as it is.
    ///
    /// - Returns: whether the file was changed: it is not when it says so already.
    @discardableResult
    package func remember(archive: String) throws(ArchiveError) -> Bool {
        let settings = try SettingsFile(settingsPath)
        if let settings, try Self.archive(in: settings) == archive { return false }
        let bytes = try Self.remembering(archive, in: settings)
        try Self.makeFolder(path)
        try Self.replace(settingsPath, with: bytes)
        return true
    }

    private static func archive(in settings: SettingsFile) throws(ArchiveError) -> String? {
        guard let entry = settings.entries.first(where: { $0.key == "archive" }) else { return nil }
        return try settings.text(entry.value, of: "archive")
    }

    /// The settings with another archive: the value in its line is replaced, or a line is added at the end.
    private static func remembering(_ archive: String, in settings: SettingsFile?) throws(ArchiveError) -> [UInt8] {
        let line = Array("archive: \(YAMLText.quoted(archive))".utf8)
        guard let settings else { return line + [UInt8(ascii: "\n")] }
        let feed = UInt8(ascii: "\n")
        var lines = settings.bytes.split(separator: feed, omittingEmptySubsequences: false).map(Array.init)
        let known = settings.entries.first { $0.key == "archive" }
        if let mark = known?.keyMark {
            let old = lines[mark.line - 1]
            let ending: [UInt8] = old.last == UInt8(ascii: "\r") ? [UInt8(ascii: "\r")] : []
            lines[mark.line - 1] = line + YAMLText.comment(of: old) + ending
        } else {
            if lines.last?.isEmpty == true { lines.removeLast() }
            lines += [line, []]
        }
        let bytes = Array(lines.joined(separator: [feed]))
        guard isOnlyArchiveChanged(bytes, archive, settings) else {
            throw settings.wrong(
                known?.keyMark, "cannot write this in another way; make it a line of its own:  archive: \(archive)")
        }
        return bytes
    }

    /// Reads the new settings as anybody would: a value over several lines or a flow mapping is not for us to change.
    private static func isOnlyArchiveChanged(_ bytes: [UInt8], _ archive: String, _ old: SettingsFile) -> Bool {
        guard let new = try? SettingsFile(path: old.path, bytes), (try? Self.archive(in: new)) == archive else {
            return false
        }
        let (before, after) = (old.entries.filter { $0.key != "archive" }, new.entries.filter { $0.key != "archive" })
        return before.map(\.key) == after.map(\.key) && before.map(\.value) == after.map(\.value)
    }

    /// Makes a folder and those above it.
    package static func makeFolder(_ path: String) throws(ArchiveError) {
        do throws(StorageError) {
            try NewFolder(path).make()
        } catch {
            throw .storage(error)
        }
    }

    static func replace(_ path: String, with bytes: [UInt8]) throws(ArchiveError) {
        do throws(StorageError) {
            try NoteFile(resolving: path).replace(with: bytes)
        } catch {
            throw .storage(error)
        }
    }
}
