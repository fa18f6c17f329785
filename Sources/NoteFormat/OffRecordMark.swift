/// `[off]` at the beginning of a line: what follows is said, and not to be kept in the note.
package struct OffRecordMark: Equatable, Sendable {
    /// Where the text behind the mark begins, counted in bytes from the start of the line.
    package let textStart: Int

    private static let mark = Array("[off]".utf8)

    /// Nil for a line without the mark. Blanks and bullets before it are passed over; `[off](…)` is a link.
    package init?(startingLine line: some RandomAccessCollection<UInt8>) {
        var rest = Array(line)[...]
        while let first = rest.first, first.isBlank || Self.isBullet(rest) { rest.removeFirst() }
        guard rest.prefix(Self.mark.count).map(Self.lowercased) == Self.mark else { return nil }
        rest.removeFirst(Self.mark.count)
        guard rest.first != UInt8(ascii: "("), rest.first != UInt8(ascii: "[") else { return nil }
        textStart = rest.startIndex
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }

    private static func isBullet(_ rest: ArraySlice<UInt8>) -> Bool {
        "-*+>".utf8.contains(rest[rest.startIndex]) && (rest.count == 1 || rest[rest.startIndex + 1].isBlank)
    }
}
