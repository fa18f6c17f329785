/// Properties of marks that are searched for across many lines; a chunk knows the union of its lines'.
struct LineTraits: OptionSet, Sendable {
    let rawValue: UInt16

    static let topItem = LineTraits(rawValue: 1 << 0)
    static let heading = LineTraits(rawValue: 1 << 1)
    static let presentLabel = LineTraits(rawValue: 1 << 2)
    static let footerSentinel = LineTraits(rawValue: 1 << 3)
    static let task = LineTraits(rawValue: 1 << 4)
    static let decision = LineTraits(rawValue: 1 << 5)
    static let topicParagraph = LineTraits(rawValue: 1 << 6)
    /// A paragraph outside lists and quotes starts.
    static let topParagraph = LineTraits(rawValue: 1 << 7)
    /// Not inside an item that started on an earlier line.
    static let leavesItems = LineTraits(rawValue: 1 << 8)
    static let nonblank = LineTraits(rawValue: 1 << 9)
    /// Does not go on with the paragraph of the line before.
    static let leavesParagraph = LineTraits(rawValue: 1 << 10)
    /// Neither blank nor a rule.
    static let content = LineTraits(rawValue: 1 << 11)
}

extension LineTraits {
    init(of mark: LineMark) {
        self = mark.kind == .blank ? [] : .nonblank
        if mark.startsTopItem { insert(.topItem) }
        if mark.isTopLevel {
            if mark.kind == .heading || mark.kind == .setextUnderline { insert(.heading) }
            if mark.kind == .paragraph { insert(.topParagraph) }
        }
        if mark.enclosingItems == 0 { insert(.leavesItems) }
        if mark.kind != .continuation && mark.kind != .lazy { insert(.leavesParagraph) }
        if mark.kind != .blank && mark.kind != .rule { insert(.content) }
        if !mark.flags.isEmpty { take(mark.flags) }
    }

    private mutating func take(_ flags: LineFlags) {
        if flags.contains(.presentLabel) { insert(.presentLabel) }
        if flags.contains(.footerSentinel) { insert(.footerSentinel) }
        if !flags.isDisjoint(with: [.taskOpen, .taskDone]) { insert(.task) }
        if flags.contains(.decision) { insert(.decision) }
        if flags.contains(.topicParagraph) { insert(.topicParagraph) }
    }
}
