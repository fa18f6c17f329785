import Glibc

/// Text to a descriptor that may take it slowly: what it does not take now waits, and holds up nobody.
struct LineOutput {
    let descriptor: Int32
    private var waiting: [UInt8] = []
    /// Nobody reads it any more.
    private(set) var isClosed = false

    /// A terminal that has room takes so much without making us wait.
    private static let chunk = 512

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    var isBehind: Bool { !waiting.isEmpty }

    mutating func add(_ text: String) { waiting += text.utf8 }

    /// Writes what is taken at once.
    ///
    /// - Parameter patience: How many milliseconds a descriptor without room is waited for.
    mutating func flush(patience: Int32 = 0) {
        while !waiting.isEmpty, !isClosed {
            var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            let ready = poll(&request, 1, patience)
            if ready < 0, errno == EINTR { continue }
            guard ready > 0 else { return }
            let count = waiting.withUnsafeBytes { write(descriptor, $0.baseAddress, min($0.count, Self.chunk)) }
            if count > 0 {
                waiting.removeFirst(count)
            } else if errno != EINTR, errno != EAGAIN {
                isClosed = true
                waiting = []
            }
        }
    }
}
