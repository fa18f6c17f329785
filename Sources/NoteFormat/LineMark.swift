/// What one line of a note is, and the parser's state after it.
package struct LineMark: Equatable, Sendable {
    package let kind: LineKind
    /// Of a heading or its underline: 1 to 6; else 0.
    package let level: UInt8
    /// List items that enclose the line's text, those that start on the line included.
    package let depth: UInt8
    /// List items that start on the line (`- 1. text` starts two).
    package let opened: UInt8
    package internal(set) var flags: LineFlags {
        didSet { traits = LineTraits(of: self) }
    }
    /// Follows from the rest; kept because every search asks each line for it.
    private(set) var traits: LineTraits = []
    /// The state that the next line meets.
    var after: BlockState

    init(
        kind: LineKind, level: UInt8 = 0, depth: UInt8 = 0, opened: UInt8 = 0, flags: LineFlags = [], after: BlockState
    ) {
        self.kind = kind
        self.level = level
        self.depth = depth
        self.opened = opened
        self.flags = flags
        self.after = after
        traits = LineTraits(of: self)
    }

    /// Items open before this line that it belongs to.
    package var enclosingItems: Int { Int(depth) - Int(opened) }

    /// No list item and no block quote around the line.
    package var isTopLevel: Bool { depth == 0 && !flags.contains(.quoted) }

    /// A list item that is nested in nothing starts here.
    package var startsTopItem: Bool { opened > 0 && depth == opened && !flags.contains(.quoted) }

    /// An item that is nested this deep starts here; 1 for nested in nothing.
    func startsItem(atDepth wanted: Int) -> Bool { enclosingItems < wanted && wanted <= Int(depth) }

    /// Text of a paragraph, wherever it stands.
    package var isParagraphText: Bool { kind == .paragraph || kind == .continuation || kind == .lazy }
}

package enum LineKind: UInt8, Sendable {
    case blank
    /// First line of a paragraph, in an item or outside.
    case paragraph
    case continuation
    /// Continues a paragraph without the indentation or `>` of its containers.
    case lazy
    case heading
    /// Makes a heading of the paragraph above it.
    case setextUnderline
    case rule
    case fenceOpen, fenceBody, fenceClose
    case code
    case html
    /// A marker without text.
    case bareItem
    case frontMatter
}

package struct LineFlags: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package static let taskOpen = LineFlags(rawValue: 1 << 0)
    package static let taskDone = LineFlags(rawValue: 1 << 1)
    /// Has the form of the `**Present:**` line; the first such line of a note is the one that counts.
    package static let presentLabel = LineFlags(rawValue: 1 << 2)
    /// The archive's closing text starts at the first such line.
    package static let footerSentinel = LineFlags(rawValue: 1 << 3)
    package static let decision = LineFlags(rawValue: 1 << 4)
    /// First line of a top-level paragraph that counts as a topic where paragraphs do.
    package static let topicParagraph = LineFlags(rawValue: 1 << 5)
    /// The outermost container is a block quote.
    package static let quoted = LineFlags(rawValue: 1 << 6)
}
