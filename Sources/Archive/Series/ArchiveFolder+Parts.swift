import Glibc

extension ArchiveFolder {
    /// Whether a name leads to a folder.
    package static func isFolder(_ name: String) -> Bool {
        var status = stat()
        return stat(name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The real path of a folder that is there, with a slash at its end.
    static func prefix(of name: String) -> String {
        guard let resolved = realpath(name, nil) else { return "/" }
        defer { free(resolved) }
        let path = String(cString: resolved)
        return path == "/" ? "/" : "\(path)/"
    }

    /// The dated notes below one of its folders.
    package func notes(below name: String) -> [ArchiveNote] {
        let prefix = Self.prefix(of: name)
        return notes.filter { fullPath($0.path).hasPrefix(prefix) }
    }
}
