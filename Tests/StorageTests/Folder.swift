import Glibc

/// A folder of its own for one test, removed at the end.
final class Folder {
    let path: String

    init() {
        var template = Array("/tmp/gavel-test-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
    }

    deinit {
        chmod(path, 0o700)
        for name in names where remove("\(path)/\(name)") != 0 { print("left behind: \(path)/\(name)") }
        rmdir(path)
    }

    var names: [String] {
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

    /// Writes in place, as most programs do.
    @discardableResult
    func file(_ name: String, _ bytes: [UInt8], mode: mode_t = 0o644) -> String {
        let full = "\(path)/\(name)"
        let file = open(full, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        bytes.withUnsafeBytes { _ = write(file, $0.baseAddress, bytes.count) }
        fchmod(file, mode)
        close(file)
        return full
    }

    @discardableResult
    func file(_ name: String, _ text: String) -> String { file(name, Array(text.utf8)) }

    /// Sets when the file was last written to, seconds from now.
    func date(_ name: String, secondsFromNow: Int) {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        now.tv_sec += secondsFromNow
        utimensat(AT_FDCWD, "\(path)/\(name)", [now, now], 0)
    }

    func text(_ name: String) -> String? { Self.text(at: "\(path)/\(name)") }

    static func text(at path: String) -> String? {
        guard let file = fopen(path, "re") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
        return String(decoding: bytes, as: UTF8.self)
    }

    func status(_ name: String) -> stat {
        var status = stat()
        lstat("\(path)/\(name)", &status)
        return status
    }
}
