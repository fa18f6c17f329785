import Glibc

/// Where what can be made anew is kept: `$XDG_CACHE_HOME/gavel`, else `~/.cache/gavel`. Nobody else may look into it.
package struct CacheFolder: Hashable, Sendable {
    /// Without a slash at the end.
    package let path: String

    package init(path: String) { self.path = path }

    /// Nil where nothing says where that would be.
    ///
    /// - Parameter variable: looks up the environment; what is empty or no absolute path counts as not set.
    package init?(variable: (String) -> String?) {
        if let cache = variable("XDG_CACHE_HOME"), cache.hasPrefix("/") {
            path = cache + "/gavel"
        } else if let home = variable("HOME"), home.hasPrefix("/") {
            path = home + "/.cache/gavel"
        } else {
            return nil
        }
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

    /// Makes the folder and those above it.
    ///
    /// - Returns: whether it is there; `errno` is set where it is not.
    func make() -> Bool {
        var end = path.startIndex
        while end < path.endIndex {
            let from = path.index(after: end)
            end = path[from...].firstIndex(of: "/") ?? path.endIndex
            let part = String(path[..<end])
            guard mkdir(part, 0o700) == 0 || errno == EEXIST || access(part, X_OK) == 0 else { return false }
        }
        return true
    }
}
