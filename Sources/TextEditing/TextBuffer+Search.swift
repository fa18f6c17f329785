extension TextBuffer {
    /// The next place of `needle` at or after `offset`, going round at the end; nil when it is nowhere.
    ///
    /// ASCII letters match in either case unless the needle holds a capital; a needle never spans lines.
    package func search(_ needle: [UInt8], from offset: Int) -> Range<Int>? {
        guard !needle.isEmpty else { return nil }
        let start = line(containing: min(offset, byteCount))
        for step in 0...lineCount {
            let line = (start + step) % lineCount
            let content = contentRange(line)
            let from = step == 0 ? max(offset - content.lowerBound, 0) : 0
            if let found = matches(of: needle, inLine: line).first(where: { $0 >= from }) {
                return content.lowerBound + found..<content.lowerBound + found + needle.count
            }
        }
        return nil
    }

    /// The last place of `needle` that starts before `offset`, going round at the start; nil when it is nowhere.
    package func searchBack(_ needle: [UInt8], from offset: Int) -> Range<Int>? {
        guard !needle.isEmpty else { return nil }
        let start = line(containing: min(offset, byteCount))
        for step in 0...lineCount {
            let line = (start - step + lineCount * 2) % lineCount
            let content = contentRange(line)
            let end = step == 0 ? offset - content.lowerBound : Int.max
            if let found = matches(of: needle, inLine: line).last(where: { $0 < end }) {
                return content.lowerBound + found..<content.lowerBound + found + needle.count
            }
        }
        return nil
    }

    /// Where `needle` starts in `line`, in bytes from the line's start.
    package func matches(of needle: [UInt8], inLine line: Int) -> [Int] {
        let isExact = needle.contains { $0.isUpperASCII }
        return withContent(ofLine: line) { bytes in
            guard !needle.isEmpty, bytes.count >= needle.count else { return [] }
            var found: [Int] = []
            var at = 0
            while at + needle.count <= bytes.count {
                var same = 0
                while same < needle.count {
                    let byte = bytes[at + same]
                    guard byte == needle[same] || (!isExact && byte.lowerASCII == needle[same]) else { break }
                    same += 1
                }
                if same == needle.count {
                    found.append(at)
                    at += needle.count
                } else {
                    at += 1
                }
            }
            return found
        }
    }
}

extension UInt8 {
    /// Whether the byte is one of A to Z.
    package var isUpperASCII: Bool { self >= 0x41 && self <= 0x5A }

    /// The byte with A to Z made small.
    package var lowerASCII: UInt8 { isUpperASCII ? self | 0x20 : self }
}
