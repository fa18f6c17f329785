/// Some whole lines of a text in one piece of memory.
struct TextChunk: Sendable {
    /// A chunk is split above this size, unless it is one line.
    static let largest = 16 * 1024
    /// The size that a split aims at.
    static let usual = 8 * 1024

    var bytes: [UInt8]
    /// The first byte of each line. A chunk at the end of a text that ends with a terminator has an empty last line.
    var starts: [Int32]

    var lineCount: Int { starts.count }

    func range(ofLine line: Int) -> Range<Int> {
        let end = line + 1 < starts.count ? Int(starts[line + 1]) : bytes.count
        return Int(starts[line])..<end
    }

    func contentRange(ofLine line: Int) -> Range<Int> {
        let whole = range(ofLine: line)
        var end = whole.upperBound
        guard end > whole.lowerBound else { return whole }
        if bytes[end - 1] == .lineFeed {
            end -= 1
            if end > whole.lowerBound, bytes[end - 1] == .carriageReturn { end -= 1 }
        } else if bytes[end - 1] == .carriageReturn {
            end -= 1
        }
        return whole.lowerBound..<end
    }

    func line(containing offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// Replaces bytes inside the content of one line by bytes that hold no terminator.
    mutating func replaceContent(_ range: Range<Int>, ofLine line: Int, with new: [UInt8]) {
        bytes.replaceSubrange(range, with: new)
        let delta = Int32(new.count - range.count)
        guard delta != 0 else { return }
        for next in (line + 1)..<max(starts.count, line + 1) { starts[next] += delta }
    }

    /// Cuts `text` into chunks of whole lines.
    ///
    /// - Parameter endsText: whether the text's end is `text`'s end, so that a last terminator opens one more line.
    static func split(_ text: UnsafeBufferPointer<UInt8>, endsText: Bool) -> [TextChunk] {
        var chunks: [TextChunk] = []
        chunks.reserveCapacity(text.count / usual + 1)
        var starts: [Int32] = [0]
        var chunkStart = 0
        func close(at end: Int) {
            chunks.append(TextChunk(bytes: Array(text[chunkStart..<end]), starts: starts))
            chunkStart = end
        }
        var lineStart = 0
        while let end = text.endOfLine(from: lineStart) {
            lineStart = end
            if end == text.count, !endsText { break }
            if end - chunkStart >= usual {
                close(at: end)
                starts = [0]
            } else {
                starts.append(Int32(end - chunkStart))
            }
        }
        let hasRest = chunkStart < text.count || endsText || chunks.isEmpty
        if hasRest { close(at: text.count) }
        return chunks
    }
}

extension UInt8 {
    package static let lineFeed: UInt8 = 0x0A
    package static let carriageReturn: UInt8 = 0x0D

    /// Whether the byte begins or is a line terminator.
    package var isLineTerminator: Bool { self == .lineFeed || self == .carriageReturn }
}

extension UnsafeBufferPointer<UInt8> {
    /// The offset after the first terminator at or after `start`, or nil when no terminator follows.
    func endOfLine(from start: Int) -> Int? {
        guard let base = baseAddress else { return nil }
        var at = start
        while at + 8 <= count {
            let word = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
            if word.hasByte(.lineFeed) || word.hasByte(.carriageReturn) { break }
            at += 8
        }
        while at < count {
            if base[at] == .lineFeed { return at + 1 }
            if base[at] == .carriageReturn {
                return at + 1 < count && base[at + 1] == .lineFeed ? at + 2 : at + 1
            }
            at += 1
        }
        return nil
    }
}

extension UInt64 {
    /// Whether one of the eight bytes is `byte` (the classic zero-byte test).
    fileprivate func hasByte(_ byte: UInt8) -> Bool {
        let differing = self ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
        return (differing &- 0x0101_0101_0101_0101) & ~differing & 0x8080_8080_8080_8080 != 0
    }
}
