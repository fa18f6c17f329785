/// What is known so far about the line that `BlockParser` looks at.
struct LineStep {
    var cursor: LineCursor
    /// The leaf that was open before the line.
    let open: OpenLeaf
    /// How many of the open containers go on.
    var matched = 0
    /// The line stands directly where the open paragraph would go on.
    var meetsParagraph = false
    /// A paragraph is open somewhere, so text that starts nothing belongs to it.
    var mayBeLazy: Bool

    private(set) var kind = LineKind.blank
    private(set) var leaf = OpenLeaf.none
    private(set) var level: UInt8 = 0
    private(set) var isLeafKnown = false

    init(_ line: UnsafeBufferPointer<UInt8>, open: OpenLeaf) {
        cursor = LineCursor(line)
        self.open = open
        mayBeLazy = open.isParagraph
    }

    mutating func end(_ kind: LineKind, leaf: OpenLeaf, level: UInt8 = 0) {
        self.kind = kind
        self.leaf = leaf
        self.level = level
        isLeafKnown = true
    }
}

extension Container {
    /// True when the line goes on inside this container; the cursor then stands behind its prefix.
    func continues(_ cursor: inout LineCursor) -> Bool {
        if isQuote {
            guard cursor.indent < 4, cursor.first == UInt8(ascii: ">") else { return false }
            cursor.advance(pastText: 1)
            if cursor.offset < cursor.bytes.count, cursor.bytes[cursor.offset].isBlank { cursor.advance(columns: 1) }
            return true
        }
        if cursor.indent >= width {
            cursor.advance(columns: width)
            return true
        }
        guard cursor.isBlank, !isEmptyItem else { return false }
        cursor.advanceToText()
        return true
    }
}
