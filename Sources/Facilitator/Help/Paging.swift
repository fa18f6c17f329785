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

/// The help of a screen of its own, over that screen; nil while it is not shown.
extension Paging? {
    /// Scrolls or leaves the help, where it is shown.
    ///
    /// - Returns: whether it is shown, so that the key is for nothing else.
    mutating func take(_ key: KeyStroke, count: Int, _ size: Size) -> Bool {
        guard var paging = self else { return false }
        _ = paging.press(key, count: count, height: HelpSheet.height(size))
        self = key.leavesHelp ? nil : paging
        return true
    }

    /// Scrolls the help by so many rows, where it is shown.
    ///
    /// - Returns: whether it is shown.
    mutating func scroll(by rows: Int, count: Int, _ size: Size) -> Bool {
        guard self != nil else { return false }
        self?.scroll(by: rows, count: count, height: HelpSheet.height(size))
        return true
    }
}

extension KeyStroke {
    /// Whether the key leaves a screen that only tells something.
    var leavesHelp: Bool {
        ["esc", "q", "?", "f1", "ctrl+c", "ctrl+g", "ctrl+q"].contains { KeyStroke($0) == self }
    }
}
