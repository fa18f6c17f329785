// TextEditing holds a text as the exact bytes of its file and changes it by values that have an inverse.
//
// A line ends at LF, CRLF or CR and keeps its own terminator; nothing else ends a line.
// Bytes need not be UTF-8: invalid ones are kept, moved over and deleted one by one.
//
// It must never normalise a byte, import a platform library, or do work at a keystroke that grows with the text.

/// A text as exact bytes, in chunks of whole lines, so that an edit costs a chunk and not the text.
package struct TextBuffer: Sendable {
    /// Chunks of whole lines; only the last may end without a terminator. Never empty.
    var chunks: [TextChunk]
    /// The first line and the first byte of each chunk, and as last element the totals.
    var index: ChunkIndex

    /// Makes a buffer that holds exactly `bytes`.
    package init(_ bytes: [UInt8] = []) {
        chunks = bytes.withUnsafeBufferPointer { TextChunk.split($0, endsText: true) }
        index = ChunkIndex(chunks)
    }

    /// The number of bytes, terminators included.
    package var byteCount: Int { index.firstByte[chunks.count] }

    /// The number of lines, at least 1: a text that ends with a terminator has an empty last line.
    package var lineCount: Int { index.firstLine[chunks.count] }

    /// All bytes, as they go to the file.
    package var bytes: [UInt8] {
        var all: [UInt8] = []
        all.reserveCapacity(byteCount)
        for chunk in chunks { all.append(contentsOf: chunk.bytes) }
        return all
    }

    /// The bytes of `line` with its terminator.
    package func lineRange(_ line: Int) -> Range<Int> {
        let place = index.chunk(ofLine: line)
        let local = chunks[place].range(ofLine: line - index.firstLine[place])
        return local.lowerBound + index.firstByte[place]..<local.upperBound + index.firstByte[place]
    }

    /// The bytes of `line` without its terminator.
    package func contentRange(_ line: Int) -> Range<Int> {
        let place = index.chunk(ofLine: line)
        let local = chunks[place].contentRange(ofLine: line - index.firstLine[place])
        return local.lowerBound + index.firstByte[place]..<local.upperBound + index.firstByte[place]
    }

    /// The line that holds the byte at `offset`; the end of the text belongs to the last line.
    package func line(containing offset: Int) -> Int {
        let place = index.chunk(ofByte: offset)
        return index.firstLine[place] + chunks[place].line(containing: offset - index.firstByte[place])
    }

    /// A copy of the bytes in `range`.
    package func bytes(in range: Range<Int>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(range.count)
        var place = index.chunk(ofByte: range.lowerBound)
        while place < chunks.count, index.firstByte[place] < range.upperBound {
            let first = index.firstByte[place]
            let local = max(range.lowerBound - first, 0)..<min(range.upperBound - first, chunks[place].bytes.count)
            out.append(contentsOf: chunks[place].bytes[local])
            place += 1
        }
        return out
    }

    /// The byte at `offset`, which must lie before the end.
    package subscript(offset: Int) -> UInt8 {
        let place = index.chunk(ofByte: offset)
        return chunks[place].bytes[offset - index.firstByte[place]]
    }

    /// Calls `body` with the bytes of `line` without its terminator, in place.
    package func withContent<R>(ofLine line: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
        let place = index.chunk(ofLine: line)
        let local = chunks[place].contentRange(ofLine: line - index.firstLine[place])
        return try chunks[place].bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[local])) }
    }

    /// Calls `body` with each line's number and bytes without terminator, in order, until it returns false.
    package func forEachLine(in lines: Range<Int>, _ body: (Int, UnsafeBufferPointer<UInt8>) -> Bool) {
        guard !lines.isEmpty else { return }
        var place = index.chunk(ofLine: lines.lowerBound)
        var line = lines.lowerBound
        while line < lines.upperBound {
            let chunk = chunks[place]
            let first = index.firstLine[place]
            let end = min(first + chunk.lineCount, lines.upperBound)
            let goesOn = chunk.bytes.withUnsafeBufferPointer { bytes in
                while line < end {
                    let content = UnsafeBufferPointer(rebasing: bytes[chunk.contentRange(ofLine: line - first)])
                    guard body(line, content) else { return false }
                    line += 1
                }
                return true
            }
            guard goesOn else { return }
            place += 1
        }
    }

    /// The bytes of `line` without its terminator, as text; invalid bytes become U+FFFD.
    package func string(ofLine line: Int) -> String {
        withContent(ofLine: line) { String(decoding: $0, as: UTF8.self) }
    }
}

extension TextBuffer: Equatable {
    package static func == (left: TextBuffer, right: TextBuffer) -> Bool {
        left.byteCount == right.byteCount && left.bytes == right.bytes
    }
}
