import Glibc

extension ConfigFolder {
    /// The user's own themes, a file each.
    package var themesFolder: String { "\(path)/themes" }

    /// The files there, by the names of their themes.
    package var themeFiles: [String: String] {
        guard let handle = opendir(themesFolder) else { return [:] }
        defer { closedir(handle) }
        var files: [String: String] = [:]
        while let entry = readdir(handle) {
            let file = withUnsafePointer(to: &entry.pointee.d_name) {
                String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
            }
            guard let ending = [".yaml", ".yml"].first(where: { file.hasSuffix($0) }), !file.hasPrefix(".") else {
                continue
            }
            files[String(file.dropLast(ending.count))] = "\(themesFolder)/\(file)"
        }
        return files
    }
}
