import Console
import Glibc
import Storage
import TextEditing

/// A copy of a text whose file could not take it, in the first of some folders that can.
struct Rescue {
    /// What to tell the user.
    let text: String

    init(_ buffer: TextBuffer, of file: NoteFile) {
        let name = file.path.split(separator: "/").last.map(String.init) ?? "note.md"
        let bytes = buffer.bytes
        for folder in Self.folders {
            var template = Array("\(folder)/gavel-rescued-XXXXXX-\(name)".utf8CString)
            let length = Int32(name.utf8.count + 1)
            let copy = template.withUnsafeMutableBufferPointer { mkstemps($0.baseAddress!, length) }
            guard copy >= 0 else { continue }
            defer { close(copy) }
            let path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
            let written = bytes.withUnsafeBytes { write(copy, $0.baseAddress, $0.count) }
            if written == bytes.count, fsync(copy) == 0 {
                text = "gavel: \(file.name.visible) could not be written; the text is in \(path.visible)"
                return
            }
            unlink(path)
        }
        text = "gavel: \(file.name.visible) could not be written, and no other folder took the text"
    }

    private static var folders: [String] {
        ["XDG_STATE_HOME", "HOME", "TMPDIR"].compactMap(environment) + ["/tmp", "/var/tmp"]
    }
}
