import Glibc

extension SeriesFile {
    /// The archive's own files, and the user's for series that have none there.
    static func files(
        ofArchiveAt root: String, _ config: ConfigFolder?
    ) throws(ArchiveError) -> [SeriesFile] {
        var files: [SeriesFile] = []
        for folder in folders(ofArchiveAt: root, config) {
            for name in names(in: folder) {
                guard let file = try SeriesFile("\(folder)/\(name)") else { continue }
                if files.contains(where: { $0.name == file.name }) { continue }
                if let only = file.archive, realPath(only) != root { continue }
                files.append(file)
            }
        }
        return files
    }

    /// Where such files may lie, those that come first first.
    package static func folders(ofArchiveAt root: String, _ config: ConfigFolder?) -> [String] {
        [(root == "/" ? "" : root) + "/" + SeriesCatalogue.folder] + (config.map { [$0.seriesFolder] } ?? [])
    }

    private static func names(in folder: String) -> [String] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
            }
            if name.hasSuffix(SeriesFile.ending), !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
