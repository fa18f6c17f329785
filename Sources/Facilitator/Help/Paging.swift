import Console

/// Rows that are looked at a screen at a time.
struct Paging: Equatable, Sendable {
    var top = 0

    /// Scrolls, where the key does.
    ///
    /// - Parameters:
    ///   - count: how many rows there are.
    ///   - height: how many of them are shown.
    /// - Returns: whether it was such a key.
    mutating func press(_ key: KeyStroke, count: Int, height: Int) -> Bool {
        let page = height - 1
        switch key.key {
        case .up, .character("k"): scroll(by: -1, count: count, height: height)
        case .down, .character("j"), .enter: scroll(by: 1, count: count, height: height)
        case .pageUp: scroll(by: -page, count: count, height: height)
        case .pageDown, .character(" "): scroll(by: page, count: count, height: height)
        case .home: scroll(by: -count, count: count, height: height)
        case .end: scroll(by: count, count: count, height: height)
        default: return false
        }
        return true
    }

    /// Scrolls by so many rows, as far as there are any.
    mutating func scroll(by rows: Int, count: Int, height: Int) {
        top = max(0, min(top + rows, count - height))
    }
}

extension KeyStroke {
    /// Whether the key leaves a screen that only tells something.
    var leavesHelp: Bool {
        ["esc", "q", "?", "f1", "ctrl+c", "ctrl+g", "ctrl+q"].contains { KeyStroke($0) == self }
    }
}
