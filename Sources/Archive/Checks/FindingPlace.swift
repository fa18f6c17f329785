import TextEditing

/// Where in a note, as editors count: lines and columns from 1. A column is a Unicode character (a code point), or one
/// byte that is no UTF-8; a byte order mark has none.
package struct FindingPlace: Hashable, Comparable, Sendable {
    package let line: Int
    package let column: Int
    package let endLine: Int
    /// The column behind the last character.
    package let endColumn: Int

    package init(_ bytes: Range<Int>, in buffer: TextBuffer) {
        line = buffer.line(containing: bytes.lowerBound) + 1
        column = Self.column(of: bytes.lowerBound, in: buffer)
        endLine = buffer.line(containing: bytes.upperBound) + 1
        endColumn = Self.column(of: bytes.upperBound, in: buffer)
    }

    package static func < (left: FindingPlace, right: FindingPlace) -> Bool {
        (left.line, left.column, left.endLine, left.endColumn)
            < (right.line, right.column, right.endLine, right.endColumn)
    }

    private static func column(of offset: Int, in buffer: TextBuffer) -> Int {
        let start = buffer.lineRange(buffer.line(containing: offset)).lowerBound
        let before = buffer.bytes(in: start..<offset)
        let mark = start == 0 && before.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return before.dropFirst(mark).withContiguousStorageIfAvailable { bytes in
            var (at, count) = (0, 1)
            let bytes = UnsafeBufferPointer(rebasing: bytes[...])
            while at < bytes.count {
                at += bytes.scalarLength(at: at) ?? 1
                count += 1
            }
            return count
        } ?? 1
    }
}
