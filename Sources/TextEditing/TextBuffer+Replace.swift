extension TextBuffer {
    /// Replaces the bytes in `range`. Costs the touched chunks and the new bytes.
    package mutating func replace(_ range: Range<Int>, with new: [UInt8]) {
        guard !replaceInsideLine(range, with: new) else { return }
        let touched = chunksTouched(by: range)
        let first = index.firstByte[touched.lowerBound]
        var joined: [UInt8] = []
        joined.reserveCapacity(index.firstByte[touched.upperBound] - first + new.count)
        for chunk in chunks[touched] { joined.append(contentsOf: chunk.bytes) }
        joined.replaceSubrange(range.lowerBound - first..<range.upperBound - first, with: new)
        let endsText = touched.upperBound == chunks.count
        let pieces =
            joined.isEmpty && !endsText
            ? [] : joined.withUnsafeBufferPointer { TextChunk.split($0, endsText: endsText) }
        chunks.replaceSubrange(touched, with: pieces)
        index = ChunkIndex(chunks)
    }

    /// The common case: bytes inside one line's content, no terminator in or out. False when it is not that case.
    private mutating func replaceInsideLine(_ range: Range<Int>, with new: [UInt8]) -> Bool {
        guard !new.contains(where: \.isLineTerminator) else { return false }
        let place = index.chunk(ofByte: range.lowerBound)
        let first = index.firstByte[place]
        let local = range.lowerBound - first..<range.upperBound - first
        let line = chunks[place].line(containing: local.lowerBound)
        let content = chunks[place].contentRange(ofLine: line)
        // A line that becomes empty may bring the CR before it and the LF behind it together.
        guard content.contains(local), content.count - local.count + new.count > 0 else { return false }
        guard chunks[place].bytes.count + new.count <= TextChunk.largest || chunks[place].lineCount == 1 else {
            return false
        }
        chunks[place].replaceContent(local, ofLine: line, with: new)
        index.shift(after: place, bytes: new.count - range.count)
        return true
    }

    /// The chunks that an edit of `range` may change: a CR and an LF that come together become one terminator,
    /// so a neighbour is taken in where the edit touches its edge, and where what is left would be small.
    private func chunksTouched(by range: Range<Int>) -> Range<Int> {
        var low = index.chunk(ofByte: range.lowerBound)
        var high = index.chunk(ofByte: range.upperBound) + 1
        if low > 0, range.lowerBound == index.firstByte[low] { low -= 1 }
        if high < chunks.count, range.upperBound == index.firstByte[high] { high += 1 }
        let left = index.firstByte[high] - index.firstByte[low] - range.count
        if high < chunks.count, left < TextChunk.usual / 4 { high += 1 }
        // A chunk that is left must end with a whole terminator, also when its CR meets an LF behind it.
        while high < chunks.count, range.upperBound >= index.firstByte[high] - 1 { high += 1 }
        return low..<high
    }
}

extension Range<Int> {
    fileprivate func contains(_ other: Range<Int>) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}
