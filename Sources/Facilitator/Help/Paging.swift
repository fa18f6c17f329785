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
        let most = max(count - height, 0)
        switch key.key {
        case .up, .character("k"): top = max(top - 1, 0)
        case .down, .character("j"), .enter: top = min(top + 1, most)
        case .pageUp: top = max(top - (height - 1), 0)
        case .pageDown, .character(" "): top = min(top + (height - 1), most)
        case .home: top = 0
        case .end: top = most
        default: return false
        }
        return true
    }
}

extension KeyStroke {
    /// Whether the key leaves a screen that only tells something.
    var leavesHelp: Bool {
        ["esc", "q", "?", "f1", "ctrl+c", "ctrl+g", "ctrl+q"].contains { KeyStroke($0) == self }
    }
}
