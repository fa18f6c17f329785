import Glibc
import TestSupport

extension Folder {
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
