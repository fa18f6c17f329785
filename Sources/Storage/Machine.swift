import Glibc

/// What this machine and who works at it are called.
package enum Machine {
    package static var hostName: String {
        var buffer = [CChar](repeating: 0, count: 256)
        gethostname(&buffer, buffer.count - 1)
        let name = buffer.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
        return name.isEmpty ? "localhost" : name
    }

    /// The user's number where the environment has no name.
    package static var userName: String {
        for key in ["USER", "LOGNAME"] {
            if let value = getenv(key), value.pointee != 0 { return String(cString: value) }
        }
        return "\(geteuid())"
    }

    /// Changes whenever the machine starts; empty where the system does not tell.
    package static var bootID: String {
        guard let file = OpenFile("/proc/sys/kernel/random/boot_id", O_RDONLY) else { return "" }
        let text = String(decoding: file.read(expecting: 64) ?? [], as: UTF8.self)
        return String(text.prefix { !$0.isNewline })
    }
}
