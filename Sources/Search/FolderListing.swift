import Glibc

/// What lies in one folder of an archive.
struct FolderListing: Sendable {
    /// From the archive's root; empty for the root itself.
    let path: String
    private(set) var subfolders: [String] = []
    /// Changes when a Markdown file comes, goes, is renamed or written. 0 where there are none.
    private(set) var digest: Int64 = 0
    /// Whether every later write will change the digest.
    private(set) var isSettled = true
    /// The Markdown files, where they were asked for.
    private(set) var files: [String: FileStamp] = [:]

    /// Hidden names and what symbolic links lead to are left out.
    ///
    /// - Parameter withFiles: whether the files' names are wanted, and not only their digest.
    init(_ path: String, below root: String, withFiles: Bool = false) {
        self.path = path
        let full = path.isEmpty ? root : "\(root == "/" ? "" : root)/\(path)"
        guard let handle = opendir(full) else { return }
        defer { closedir(handle) }
        let now = FileStamp.now
        while let entry = readdir(handle) {
            guard entry.pointee.d_name.0 != CChar(UInt8(ascii: ".")) else { continue }
            let name = Self.name(of: entry)
            let told = Int(entry.pointee.d_type)
            guard told == DT_DIR || told == DT_UNKNOWN || (told == DT_REG && Self.isMarkdown(name)) else { continue }
            var status = stat()
            if told != DT_DIR {
                guard fstatat(dirfd(handle), name.baseAddress!, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
            }
            if told == DT_DIR || status.st_mode & S_IFMT == S_IFDIR {
                guard let name = Self.text(name) else { continue }
                subfolders.append(path.isEmpty ? name : "\(path)/\(name)")
            } else if status.st_mode & S_IFMT == S_IFREG, Self.isMarkdown(name) {
                take(name, FileStamp(status), at: now, withFiles)
            }
        }
    }

    private mutating func take(_ name: UnsafeBufferPointer<CChar>, _ stamp: FileStamp, at now: Int, _ withFiles: Bool) {
        if stamp.isRacy(at: now) { isSettled = false }
        // The order of the names is the file system's own: a sum does not depend on it.
        var hash = ContentHash()
        name.withMemoryRebound(to: UInt8.self) { hash.add($0) }
        hash.add(Int(stamp.digest))
        digest &+= hash.signed
        if withFiles, let name = Self.text(name) { files[name] = stamp }
    }

    private static func name(of entry: UnsafeMutablePointer<dirent>) -> UnsafeBufferPointer<CChar> {
        let start = UnsafeRawPointer(entry) + MemoryLayout<dirent>.offset(of: \.d_name)!
        let name = start.assumingMemoryBound(to: CChar.self)
        return UnsafeBufferPointer(start: name, count: strlen(name))
    }

    /// Nil for a name that is not UTF-8: such a file cannot be named on a command line that shows it.
    private static func text(_ name: UnsafeBufferPointer<CChar>) -> String? {
        name.withMemoryRebound(to: UInt8.self) { String(validating: $0, as: UTF8.self) }
    }

    private static func isMarkdown(_ name: UnsafeBufferPointer<CChar>) -> Bool {
        [".md", ".markdown"].contains { (ending: StaticString) in
            let count = ending.utf8CodeUnitCount
            return name.count > count && memcmp(name.baseAddress! + name.count - count, ending.utf8Start, count) == 0
        }
    }
}
