import Glibc

extension Machine {
    /// The system, its kernel and the processor: `Debian GNU/Linux 12 (bookworm), Linux 6.1.0 x86_64`.
    package static var system: String {
        var names = utsname()
        uname(&names)
        let kernel = [text(names.sysname), text(names.release), text(names.machine)].joined(separator: " ")
        return [distribution, kernel].compactMap(\.self).joined(separator: ", ")
    }

    private static func text<Bytes>(_ bytes: Bytes) -> String {
        withUnsafeBytes(of: bytes) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }

    /// As os-release(5) has it; nil where the system does not tell.
    private static var distribution: String? {
        guard let file = OpenFile("/etc/os-release", O_RDONLY), let bytes = file.read(expecting: 512) else {
            return nil
        }
        let key = "PRETTY_NAME="
        let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix(key) }
        return line.map { String($0.dropFirst(key.count).filter { $0 != "\"" }) }
    }
}
