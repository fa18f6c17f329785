import Glibc

/// A folder of its own for one test, removed with all that is in it at the end.
package final class Folder {
    package let path: String

    package init() {
        var template = Array("/tmp/gavel-test-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
    }

    deinit { Self.remove(path) }

    private static func remove(_ path: String) {
        // Also a link to somewhere else, which is not followed.
        guard Glibc.remove(path) != 0 else { return }
        chmod(path, 0o700)
        for name in names(in: path) { remove("\(path)/\(name)") }
        if Glibc.remove(path) != 0 { print("left behind: \(path)") }
    }

    package var names: [String] { Self.names(in: path) }

    /// What lies in a folder, sorted; nothing in one that is not there.
    package static func names(in path: String) -> [String] {
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

    /// Writes in place, as most programs do, and returns the path.
    @discardableResult
    package func file(_ name: String, _ bytes: [UInt8], mode: mode_t = 0o644) -> String {
        let full = "\(path)/\(name)"
        let file = open(full, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        bytes.withUnsafeBytes { _ = write(file, $0.baseAddress, bytes.count) }
        fchmod(file, mode)
        close(file)
        return full
    }

    @discardableResult
    package func file(_ name: String, _ text: String) -> String { file(name, Array(text.utf8)) }
}
