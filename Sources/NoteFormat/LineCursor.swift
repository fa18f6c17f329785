/// A place in one line, counted in bytes and in columns (a tab reaches to the next multiple of four).
struct LineCursor {
    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var offset = 0
    private(set) var column = 0
    /// The first byte at or after `offset` that is neither space nor tab.
    private(set) var text = 0
    private(set) var textColumn = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        scanBlanks()
    }

    /// Columns of blank space before the text.
    var indent: Int { textColumn - column }
    var isBlank: Bool { text == bytes.count }
    /// The first byte of the text; 0 when there is none.
    var first: UInt8 { text < bytes.count ? bytes[text] : 0 }
    var rest: Slice<UnsafeBufferPointer<UInt8>> { bytes[text...] }

    mutating func advance(columns count: Int) {
        var left = count
        while left > 0, offset < bytes.count {
            guard bytes[offset] == 0x09 else {
                offset += 1
                column += 1
                left -= 1
                continue
            }
            let width = 4 - column % 4
            column += min(width, left)
            if width <= left { offset += 1 }
            left -= min(width, left)
        }
        findText()
    }

    /// Goes to the byte `count` bytes behind the text's first byte.
    mutating func advance(pastText count: Int) {
        offset = text + count
        column = textColumn + count
        findText()
    }

    mutating func advanceToText() {
        offset = text
        column = textColumn
    }

    private mutating func findText() {
        if text < offset { scanBlanks() }
    }

    private mutating func scanBlanks() {
        text = offset
        textColumn = column
        while text < bytes.count {
            switch bytes[text] {
            case 0x20: textColumn += 1
            case 0x09: textColumn += 4 - textColumn % 4
            default: return
            }
            text += 1
        }
    }
}
