import Glibc

/// Standard error as a text stream.
package struct StandardError: TextOutputStream {
    package nonisolated(unsafe) static var stream = StandardError()

    package mutating func write(_ string: String) {
        var bytes = Array(string.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }
}
