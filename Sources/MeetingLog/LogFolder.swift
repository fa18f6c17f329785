import Glibc
import Storage

/// The folder of the user's logs: `$XDG_STATE_HOME/gavel`, else `~/.local/state/gavel`. Nobody else may look into it.
package struct LogFolder: Hashable, Sendable {
    /// Without a slash at the end.
    package let path: String

    package static let suffix = ".gavel-log"

    package init(path: String) {
        self.path = path
    }

    /// - Parameter variable: looks up the environment.
    package init(variable: (String) -> String?) throws(LogError) {
        guard let path = BaseFolder.state.path(variable) else { throw .noHome }
        self.path = path
    }

    /// Where the log of the note at `notePath` is kept: the note's name, and a hash of the whole path.
    ///
    /// - Parameter notePath: The resolved path, so that a note has one log by whatever name it is opened.
    package func logPath(ofNoteAt notePath: String) -> String {
        let name = notePath.split(separator: "/").last ?? "note"
        var readable = ""
        // A file's name has 255 bytes at most, and SQLite appends to it.
        for scalar in name.unicodeScalars where readable.utf8.count < 180 {
            readable.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? "_" : scalar)
        }
        return "\(path)/\(readable)-\(StableHash.of(notePath))\(Self.suffix)"
    }

    /// The paths of all logs, sorted; empty when there is no folder.
    package func logPaths() -> [String] {
        guard let handle = opendir(path) else { return [] }
        defer { closedir(handle) }
        var paths: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
            }
            if name.hasSuffix(Self.suffix) { paths.append("\(path)/\(name)") }
        }
        return paths.sorted()
    }

    /// Makes the folder, and closes it to others if it is open.
    func make() throws(LogError) {
        do throws(StorageError) {
            try NewFolder(path, isPrivate: true).make()
        } catch {
            throw .system(error.name, code: error.code)
        }
        var status = stat()
        guard stat(path, &status) == 0 else { throw .system(path, code: errno) }
        guard status.st_mode & 0o777 == 0o700 || chmod(path, 0o700) == 0 else { throw .system(path, code: errno) }
    }
}
