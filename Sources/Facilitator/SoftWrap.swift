import Console

extension UnsafeBufferPointer<UInt8> {
    /// Where the rows of a line start when it is wrapped at blanks to `width` columns. The first is always 0.
    ///
    /// Rows after the first are indented as far as the item's text, so their width is smaller. A word that is too long
    /// for any row starts behind its marker all the same, and is cut.
    func wrapped(to width: Int) -> [Int] {
        if isPlainASCII { return count > width ? wrappedASCII(to: width) : [0] }
        let further = width - hangingIndent(within: width)
        var starts = [0]
        var room = width
        while let next = endOfRow(from: starts[starts.count - 1], room, further) {
            starts.append(next)
            room = further
        }
        return starts
    }

    /// Where the row that starts at `start` ends because the next unit does not fit; nil when the rest fits.
    private func endOfRow(from start: Int, _ room: Int, _ further: Int) -> Int? {
        var lastBlank = 0
        var wordColumn = 0
        // Tabs count from the row's own start, as they are drawn.
        var glyphs = Glyphs(UnsafeBufferPointer(rebasing: self[start...]))
        while let glyph = glyphs.next() {
            // A blank at the edge hangs over it: it is no reason for a new row.
            guard self[start + glyph.offset] != UInt8(ascii: " ") else {
                lastBlank = glyph.end
                wordColumn = glyph.endColumn
                continue
            }
            guard glyph.endColumn > room, glyph.offset > 0 else { continue }
            let isFirst = start == 0 && lastBlank <= startOfText && wordColumn < room
            var end = glyph.endColumn
            while isFirst, end - wordColumn <= further, let next = glyphs.next(), self[next.offset] != UInt8(ascii: " ")
            {
                end = next.endColumn
            }
            let isTooLong = isFirst && end - wordColumn > further
            return start + (lastBlank > 0 && !isTooLong ? lastBlank : glyph.offset)
        }
        return nil
    }

    /// The same where every byte is a column.
    private func wrappedASCII(to width: Int) -> [Int] {
        let further = width - hangingIndent(within: width)
        var starts = [0]
        var room = width
        var start = 0
        while count - start > room {
            var end = start + room
            // Blanks at the edge hang over it.
            while end < count, self[end] == UInt8(ascii: " ") { end += 1 }
            guard end < count else { break }
            var blank = end
            while blank > start, self[blank - 1] != UInt8(ascii: " ") { blank -= 1 }
            let isFirst = start == 0 && blank <= startOfText && blank < room
            let isTooLong =
                isFirst && count - blank > further
                && !self[blank...].prefix(further + 1).contains(UInt8(ascii: " "))
            start = blank > start && !isTooLong ? blank : start + room
            starts.append(start)
            room = further
        }
        return starts
    }

    /// How far the text of a list item is from the left edge, so that its further rows stand below it.
    func hangingIndent(within width: Int) -> Int { Swift.min(lead.columns, width / 2) }

    /// Where the first word stands that says something: behind indentation, list marker and box.
    private var startOfText: Int {
        let start = lead.bytes
        guard start + 3 < count, self[start] == UInt8(ascii: "["), self[start + 2] == UInt8(ascii: "]"),
            self[start + 3] == UInt8(ascii: " ")
        else { return start }
        return start + 4
    }

    /// Indentation and list marker, with the blanks behind it as far as they are its own.
    private var lead: (bytes: Int, columns: Int) {
        let indent = skippingBlanks(from: (0, 0))
        var at = indent.bytes
        while at < count, self[at] >= 0x30, self[at] <= 0x39, at - indent.bytes < 9 { at += 1 }
        guard at + 1 < count, self[at + 1] == UInt8(ascii: " ") || self[at + 1] == 0x09 else { return indent }
        let isNumbered = at > indent.bytes && (self[at] == UInt8(ascii: ".") || self[at] == UInt8(ascii: ")"))
        let isBullet =
            at == indent.bytes && [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(self[at])
        guard isNumbered || isBullet else { return indent }
        let marker = (bytes: at + 1, columns: indent.columns + at + 1 - indent.bytes)
        let text = skippingBlanks(from: marker)
        // More than four columns belong to indented code.
        return text.columns - marker.columns <= 4 ? text : (marker.bytes + 1, marker.columns + 1)
    }

    private func skippingBlanks(from start: (bytes: Int, columns: Int)) -> (bytes: Int, columns: Int) {
        var (at, column) = start
        while at < count, self[at] == UInt8(ascii: " ") || self[at] == 0x09 {
            column += self[at] == 0x09 ? 4 - column % 4 : 1
            at += 1
        }
        return (at, column)
    }

    /// The number of rows, without telling where they start.
    func rowCount(to width: Int) -> Int {
        count <= width && isPlainASCII ? 1 : wrapped(to: width).count
    }

    /// Whether all bytes are printable ASCII, one column each. Looks at eight bytes at a time.
    private var isPlainASCII: Bool {
        guard let base = UnsafeRawPointer(baseAddress) else { return true }
        let high: UInt64 = 0x8080_8080_8080_8080
        var at = 0
        while at + 8 <= count {
            let word = base.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            // Bytes below 0x20 borrow, 0x7F and above carry into the high bit.
            let low = (word &- 0x2020_2020_2020_2020) & ~word
            let isHigh = word | (word &+ 0x0101_0101_0101_0101)
            guard (low | isHigh) & high == 0 else { return false }
            at += 8
        }
        while at < count {
            guard self[at] >= 0x20, self[at] < 0x7F else { return false }
            at += 1
        }
        return true
    }

    /// Whether these are the bytes of `other`.
    func isEqual(to other: [UInt8]) -> Bool {
        guard count == other.count else { return false }
        return other.withUnsafeBytes { bytes in
            let mine = UnsafeRawBufferPointer(self)
            var at = 0
            while at + 8 <= count {
                let word = mine.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                guard word == bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self) else { return false }
                at += 8
            }
            while at < count {
                guard mine[at] == bytes[at] else { return false }
                at += 1
            }
            return true
        }
    }
}
