extension TextBuffer {
    /// The end of the grapheme cluster at `offset`; a line terminator is one step, an invalid byte is one step.
    package func nextCluster(after offset: Int) -> Int {
        guard offset < byteCount else { return byteCount }
        let line = line(containing: offset)
        let content = contentRange(line)
        guard offset < content.upperBound else { return lineRange(line).upperBound }
        return withContent(ofLine: line) { bytes in
            content.lowerBound + bytes.endOfCluster(at: offset - content.lowerBound)
        }
    }

    /// The start of the grapheme cluster before `offset`.
    package func previousCluster(before offset: Int) -> Int {
        guard offset > 0 else { return 0 }
        let line = line(containing: offset)
        let content = contentRange(line)
        guard offset > content.lowerBound else { return contentRange(line - 1).upperBound }
        // Between the two bytes of a CRLF.
        guard offset <= content.upperBound else { return content.upperBound }
        return withContent(ofLine: line) { bytes in
            let goal = offset - content.lowerBound
            var at = bytes.clusterStart(nearBefore: goal)
            while true {
                let end = bytes.endOfCluster(at: at)
                if end >= goal { return content.lowerBound + at }
                at = end
            }
        }
    }

    /// The grapheme cluster that `offset` is inside of, such as a letter with its mark or CRLF; nil between two.
    package func cluster(around offset: Int) -> Range<Int>? {
        guard offset > 0, offset < byteCount else { return nil }
        if self[offset - 1] == UInt8(ascii: "\r"), self[offset] == UInt8(ascii: "\n") { return offset - 1..<offset + 1 }
        guard self[offset] >= 0x80 || self[offset - 1] >= 0x80 else { return nil }
        let start = previousCluster(before: offset)
        let end = nextCluster(after: start)
        return start < offset && end > offset ? start..<end : nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The end of the grapheme cluster that starts at `start`. Looks no further than the cluster needs.
    package func endOfCluster(at start: Int) -> Int {
        if self[start] < 0x80, start + 1 >= count || self[start + 1] < 0x80 { return start + 1 }
        var window = 64
        while true {
            var end = start
            while end < count, end - start < window, let length = scalarLength(at: end) { end += length }
            guard end > start else { return start + 1 }
            let text = String(decoding: UnsafeBufferPointer(rebasing: self[start..<end]), as: UTF8.self)
            let first = text[text.startIndex].utf8.count
            if start + first < end || end - start < window { return start + first }
            window *= 8
        }
    }

    /// A cluster's start before `goal`: behind the last ASCII byte, or at most some hundred bytes back.
    fileprivate func clusterStart(nearBefore goal: Int) -> Int {
        var at = goal - 1
        while at > 0, self[at] >= 0x80 {
            if goal - at > 256, self[at] & 0xC0 != 0x80 { return at }
            at -= 1
        }
        return at
    }

    /// The length of the well-formed UTF-8 sequence at `at`, or nil when there is none (Unicode 16, table 3-7).
    package func scalarLength(at: Int) -> Int? {
        let lead = self[at]
        if lead < 0x80 { return 1 }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead <= 0xF4, at + length <= count else { return nil }
        let second = self[at + 1]
        let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
        let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
        guard second >= lowest, second <= highest else { return nil }
        for next in 2..<Swift.max(length, 2) where self[at + next] & 0xC0 != 0x80 { return nil }
        return length
    }
}
