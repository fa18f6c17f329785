import Storage

/// Where what can be made anew is kept: `$XDG_CACHE_HOME/gavel`, else `~/.cache/gavel`. Nobody else may look into it.
package struct CacheFolder: Hashable, Sendable {
    /// Without a slash at the end.
    package let path: String

    package init(path: String) { self.path = path }

    /// Nil where nothing says where that would be.
    ///
    /// - Parameter variable: looks up the environment.
    package init?(variable: (String) -> String?) {
        guard let path = BaseFolder.cache.path(variable) else { return nil }
        self.path = path
    }

    /// The index of the archive at a real path: the folder's name, and a hash of the whole path.
    func indexPath(ofArchiveAt root: String) -> String {
        let name = root.split(separator: "/").last ?? "root"
        var readable = ""
        // A file's name has 255 bytes at most, and SQLite appends to it.
        for scalar in name.unicodeScalars where readable.utf8.count < 180 {
            readable.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? "_" : scalar)
        }
        var hash = ContentHash()
        hash.add(root.utf8)
        return "\(path)/\(readable)-\(hash.hexadecimal).search"
    }
}
