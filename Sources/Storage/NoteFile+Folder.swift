import Glibc

extension NoteFile {
    /// The names of what lies in a folder, as bytes, which need not be UTF-8; empty when the folder cannot be read.
    package static func names(in folder: String) -> [[UInt8]] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [[UInt8]] = []
        while let entry = readdir(stream) {
            let length = Int(entry.pointee.d_reclen) - MemoryLayout<dirent>.offset(of: \.d_name)!
            let start = UnsafeRawPointer(entry) + MemoryLayout<dirent>.offset(of: \.d_name)!
            names.append(Array(UnsafeRawBufferPointer(start: start, count: length).prefix { $0 != 0 }))
        }
        return names
    }
}
