/// Takes numbers off the front of an input; zeros behind its end.
struct ByteReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func byte() -> Int { rest.popFirst().map(Int.init) ?? 0 }

    /// A number of two bytes, brought into `0...most`.
    mutating func number(upTo most: Int) -> Int { (byte() << 8 | byte()) % (most + 1) }

    mutating func bytes(_ count: Int) -> [UInt8] {
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }
}
