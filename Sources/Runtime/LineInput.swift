import Glibc

/// Lines from a descriptor, as they come.
struct LineInput {
    let descriptor: Int32
    /// What has come of a line whose end has not.
    private var rest: [UInt8] = []
    private(set) var isAtEnd = false
    /// Whether it ended without anybody ending it: the terminal is gone.
    private(set) var isLost = false

    private let isTerminal: Bool

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
        isTerminal = isatty(descriptor) == 1
    }

    /// The lines that have come, without their line endings; the last one needs none.
    mutating func read() -> [[UInt8]] {
        var chunk = [UInt8](repeating: 0, count: 64 * 1024)
        let count = Glibc.read(descriptor, &chunk, chunk.count)
        guard count > 0 else {
            guard count == 0 || (errno != EINTR && errno != EAGAIN) else { return [] }
            // A terminal that hung up may end like a file; it is none any more then.
            isLost = count < 0 || (isTerminal && isatty(descriptor) == 0)
            isAtEnd = true
            defer { rest = [] }
            return rest.isEmpty ? [] : [Self.withoutReturn(rest[...])]
        }
        var lines = (rest + chunk[..<count]).split(separator: 0x0A, omittingEmptySubsequences: false)
        rest = Array(lines.removeLast())
        return lines.map(Self.withoutReturn)
    }

    private static func withoutReturn(_ line: ArraySlice<UInt8>) -> [UInt8] {
        Array(line.last == 0x0D ? line.dropLast() : line)
    }
}
