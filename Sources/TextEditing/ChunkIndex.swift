/// Where each chunk begins, in lines and in bytes.
struct ChunkIndex: Sendable {
    /// One element a chunk, and the total as the last.
    private(set) var firstLine: [Int]
    private(set) var firstByte: [Int]

    init(_ chunks: [TextChunk]) {
        firstLine = []
        firstByte = []
        firstLine.reserveCapacity(chunks.count + 1)
        firstByte.reserveCapacity(chunks.count + 1)
        var line = 0
        var byte = 0
        for chunk in chunks {
            firstLine.append(line)
            firstByte.append(byte)
            line += chunk.lineCount
            byte += chunk.bytes.count
        }
        firstLine.append(line)
        firstByte.append(byte)
    }

    func chunk(ofLine line: Int) -> Int { Self.last(in: firstLine, notAbove: line) }

    func chunk(ofByte byte: Int) -> Int { Self.last(in: firstByte, notAbove: byte) }

    /// Moves all chunks after `chunk` by `bytes`: integer additions only, one a chunk.
    mutating func shift(after chunk: Int, bytes: Int) {
        guard bytes != 0 else { return }
        for next in (chunk + 1)..<firstByte.count { firstByte[next] += bytes }
    }

    /// The last chunk that begins at or before `value`; the totals at the end are no chunk.
    private static func last(in starts: [Int], notAbove value: Int) -> Int {
        var low = 0
        var high = starts.count - 1
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= value { low = middle } else { high = middle }
        }
        return low
    }
}
