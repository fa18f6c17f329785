extension ArchiveFolder {
    /// Whether a name leads to a folder.
    package static func isFolder(_ name: String) -> Bool { realFolder(name) != nil }

    /// The real path of a folder that is there, with a slash at its end.
    static func prefix(of name: String) -> String {
        realFolder(name).map { $0 == "/" ? "/" : "\($0)/" } ?? "/"
    }

    /// The dated notes below one of its folders.
    package func notes(below name: String) -> [ArchiveNote] {
        let prefix = Self.prefix(of: name)
        return notes.filter { fullPath($0.path).hasPrefix(prefix) }
    }
}
