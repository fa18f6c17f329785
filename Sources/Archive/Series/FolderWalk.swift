import Glibc

/// The files below a folder, by name alone: nothing is opened but the folders.
struct FolderWalk {
    /// Paths from the folder, in no order. Hidden folders and what symbolic links lead to are left out.
    let paths: [String]

    /// - Parameter isWanted: asked with the file's own name.
    init(_ root: String, where isWanted: (String) -> Bool) {
        var found: [String] = []
        Self.visit(root, where: isWanted) { path in
            found.append(path)
            return true
        }
        paths = found
    }

    /// Whether there is a file of such a name below a folder; looks no further than the first.
    static func hasFile(below root: String, where isWanted: (String) -> Bool) -> Bool {
        var isFound = false
        visit(root, where: isWanted) { _ in
            isFound = true
            return false
        }
        return isFound
    }

    /// Hands out path after path, until told to stop.
    private static func visit(_ root: String, where isWanted: (String) -> Bool, _ take: (String) -> Bool) {
        var folders = [""]
        while let folder = folders.popLast() {
            guard let handle = opendir(folder.isEmpty ? root : "\(root)/\(folder)") else { continue }
            defer { closedir(handle) }
            while let entry = readdir(handle) {
                guard entry.pointee.d_name.0 != CChar(UInt8(ascii: ".")) else { continue }
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
                }
                let path = folder.isEmpty ? name : "\(folder)/\(name)"
                switch Self.kind(Int(entry.pointee.d_type), "\(root)/\(path)") {
                case DT_DIR: folders.append(path)
                case DT_REG where isWanted(name): guard take(path) else { return }
                default: break
                }
            }
        }
    }

    /// Some file systems do not tell the kind with the name.
    private static func kind(_ told: Int, _ path: String) -> Int {
        var status = stat()
        guard told == DT_UNKNOWN, lstat(path, &status) == 0 else { return told }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return DT_DIR
        case S_IFREG: return DT_REG
        default: return DT_UNKNOWN
        }
    }
}
