/// A list marker at the start of a text: `-`, `*`, `+`, `1.` or `1)`.
struct ListMarker: Equatable {
    /// The bullet, or the delimiter behind the number.
    let sign: UInt8
    let number: Int?
    /// Bytes of the marker itself.
    let length: Int

    init?(_ text: Slice<UnsafeBufferPointer<UInt8>>, interruptsParagraph: Bool) {
        guard let first = text.first else { return nil }
        var index = text.startIndex
        switch first {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            index += 1
            number = nil
        case 0x30...0x39:
            var value = 0
            while index < text.endIndex, text[index].isDigit, index - text.startIndex < 9 {
                value = value * 10 + Int(text[index] - 0x30)
                index += 1
            }
            guard index < text.endIndex, text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")") else {
                return nil
            }
            index += 1
            if interruptsParagraph, value != 1 { return nil }
            number = value
        default:
            return nil
        }
        guard index == text.endIndex || text[index].isBlank else { return nil }
        if interruptsParagraph, text[index...].allSatisfy(\.isBlank) { return nil }
        sign = text[index - 1]
        length = index - text.startIndex
    }

    /// Takes the first marker off a text, with the blanks and quote signs around it; nil, and no change, without one.
    static func first(in text: inout LineText) -> (start: Int, marker: ListMarker)? {
        let found = text.drop { $0.isBlank || $0 == UInt8(ascii: ">") }
        guard let marker = ListMarker(found, interruptsParagraph: false) else { return nil }
        text = found.dropFirst(marker.length).drop(while: \.isBlank)
        return (found.startIndex, marker)
    }

    /// Moves the cursor from the marker to the item's text and gives the item that starts.
    ///
    /// Five or more columns behind the marker belong to indented code, so only one of them is the item's.
    func open(_ cursor: inout LineCursor) -> Container {
        let markerOffset = cursor.indent
        cursor.advance(pastText: length)
        let blanks = cursor.indent
        if cursor.isBlank || blanks >= 5 {
            let isEmpty = cursor.isBlank
            if blanks > 0 { cursor.advance(columns: 1) }
            return .item(width: markerOffset + length + 1, isEmpty: isEmpty)
        }
        cursor.advance(columns: blanks)
        return .item(width: markerOffset + length + blanks, isEmpty: true)
    }
}
