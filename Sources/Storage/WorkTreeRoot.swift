import Glibc

/// Where git's work tree around a folder begins.
package enum WorkTreeRoot {
    /// The nearest folder with a `.git` in it: a folder, or the file that a linked work tree has instead.
    package static func above(_ folder: String) -> String? {
        var folder = folder
        while true {
            if access(folder == "/" ? "/.git" : "\(folder)/.git", F_OK) == 0 { return folder }
            guard folder != "/", let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
            folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
        }
    }
}
