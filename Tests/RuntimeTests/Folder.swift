import Glibc
import Storage

/// A folder of its own for one test, removed at the end.
final class Folder {
    let path: String

    init() {
        var template = Array("/tmp/gavel-test-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
    }

    deinit {
        for name in Self.names(in: path) { unlink("\(path)/\(name)") }
        rmdir(path)
    }

    static func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Makes a file of these bytes.
    func file(_ name: String, _ bytes: [UInt8]) throws -> NoteFile {
        let full = "\(path)/\(name)"
        close(open(full, O_WRONLY | O_CREAT | O_TRUNC, 0o600))
        let file = try NoteFile(full)
        try file.replace(with: bytes)
        return file
    }
}
