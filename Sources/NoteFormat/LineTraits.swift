/// Properties of marks that are searched for across many lines; a chunk knows the union of its lines'.
struct LineTraits: OptionSet {
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

extension LineMark {
    var traits: LineTraits {
        var traits: LineTraits = kind == .blank ? [] : .nonblank
        if startsTopItem { traits.insert(.topItem) }
        if isTopLevel {
            if kind == .heading || kind == .setextUnderline { traits.insert(.heading) }
            if kind == .paragraph { traits.insert(.topParagraph) }
        }
        if enclosingItems == 0 { traits.insert(.leavesItems) }
        if kind != .continuation && kind != .lazy { traits.insert(.leavesParagraph) }
        if kind != .blank && kind != .rule { traits.insert(.content) }
        if !flags.isEmpty { insertFlags(into: &traits) }
        return traits
    }

    private func insertFlags(into traits: inout LineTraits) {
        if flags.contains(.presentLabel) { traits.insert(.presentLabel) }
        if flags.contains(.footerSentinel) { traits.insert(.footerSentinel) }
        if !flags.isDisjoint(with: [.taskOpen, .taskDone]) { traits.insert(.task) }
        if flags.contains(.decision) { traits.insert(.decision) }
        if flags.contains(.topicParagraph) { traits.insert(.topicParagraph) }
    }
}
