/// A text's lines in one piece of memory, each with its own terminator.
///
/// Only lines that hold bytes are counted: the empty last line behind a last terminator is none, an empty text has
/// none. So the lines laid end to end are the text, and each number is the line's number in `TextBuffer`.
struct LineList: Sendable {
    let bytes: [UInt8]
    /// The first byte of each line, and the end of the text as the last element.
    let starts: [Int]
    /// Whether the last line has no terminator in the text itself.
    let isOpen: Bool

    /// - Parameter terminator: what a last line without terminator is read as having.
    init(_ buffer: TextBuffer, closingWith terminator: [UInt8] = []) {
        let end = buffer.byteCount
        var starts: [Int] = []
        starts.reserveCapacity(buffer.lineCount + 1)
        for (place, chunk) in buffer.chunks.enumerated() {
            let first = buffer.index.firstByte[place]
            for start in chunk.starts where first + Int(start) < end { starts.append(first + Int(start)) }
        }
        var bytes = buffer.bytes
        isOpen = bytes.last.map { !$0.isLineTerminator } ?? false
        if isOpen { bytes += terminator }
        starts.append(bytes.count)
        self.bytes = bytes
        self.starts = starts
    }

    var count: Int { starts.count - 1 }

    func byteRange(_ line: Int) -> Range<Int> { starts[line]..<starts[line + 1] }

    func byteRange(_ lines: Range<Int>) -> Range<Int> { starts[lines.lowerBound]..<starts[lines.upperBound] }

    func bytes(of lines: Range<Int>) -> ArraySlice<UInt8> { bytes[byteRange(lines)] }

    func isLine(_ line: Int, equalTo other: Int, in list: LineList) -> Bool {
        let mine = byteRange(line)
        let its = list.byteRange(other)
        return bytes.withUnsafeBufferPointer { left in
            list.bytes.withUnsafeBufferPointer { right in
                UnsafeBufferPointer(rebasing: left[mine]).hasSameBytes(as: UnsafeBufferPointer(rebasing: right[its]))
            }
        }
    }

    /// How many lines are equal from the start of both ranges.
    func commonHead(_ lines: Range<Int>, _ others: Range<Int>, in list: LineList) -> Int {
        let most = min(lines.count, others.count)
        var same = 0
        while same < most, isLine(lines.lowerBound + same, equalTo: others.lowerBound + same, in: list) { same += 1 }
        return same
    }

    /// How many lines are equal from the end of both ranges.
    func commonTail(_ lines: Range<Int>, _ others: Range<Int>, in list: LineList) -> Int {
        let most = min(lines.count, others.count)
        var same = 0
        while same < most, isLine(lines.upperBound - same - 1, equalTo: others.upperBound - same - 1, in: list) {
            same += 1
        }
        return same
    }
}

extension UnsafeBufferPointer<UInt8> {
    func hasSameBytes(as other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        guard let base = baseAddress, let otherBase = other.baseAddress else { return true }
        var at = 0
        while at + 8 <= count {
            let word = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
            guard word == UnsafeRawPointer(otherBase + at).loadUnaligned(as: UInt64.self) else { return false }
            at += 8
        }
        while at < count {
            guard base[at] == otherBase[at] else { return false }
            at += 1
        }
        return true
    }
}
