/// What the user did with the mouse, and where.
package struct MouseEvent: Hashable, Sendable {
    package enum Button: Hashable, Sendable {
        case left, middle, right
    }

    package enum Action: Hashable, Sendable {
        case press(Button)
        /// Moved to another cell with the button held.
        case drag(Button)
        case release(Button)
        case wheelUp, wheelDown
    }

    package let action: Action
    package let place: Position
    package let modifiers: KeyStroke.Modifiers

    package init(_ action: Action, at place: Position, _ modifiers: KeyStroke.Modifiers = []) {
        self.action = action
        self.place = place
        self.modifiers = modifiers
    }

    /// Reads `ESC [ < code ; column ; row` and `M`, or `m` for a release: what terminals send in mode 1006.
    ///
    /// Nil for anything else, for places that no screen has, and for buttons and wheels that mean nothing here.
    init?(report: [UInt8]) {
        guard report.starts(with: Self.start), let last = report.last else { return nil }
        let fields = report[Self.start.count..<report.count - 1].split(
            separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        guard fields.count == 3, let code = Self.number(fields[0]), let column = Self.number(fields[1]),
            let row = Self.number(fields[2]), column > 0, row > 0
        else { return nil }
        let isRelease = last == UInt8(ascii: "m")
        guard isRelease || last == UInt8(ascii: "M"), let action = Self.action(code, isRelease: isRelease) else {
            return nil
        }
        self.init(action, at: Position(row: row - 1, column: column - 1), Self.modifiers(code))
    }

    /// How a report begins. No key sends anything that does.
    static let start = Array("\u{1B}[<".utf8)

    /// At most five digits, and no more than the columns that a terminal may have.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard (1...5).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return value <= Int(UInt16.max) ? value : nil
    }

    /// The code's bits: two for the button, then shift, alt, control, 32 for a move and 64 for the wheel.
    private static func action(_ code: Int, isRelease: Bool) -> Action? {
        let isMove = code & 32 != 0
        switch code & ~(4 | 8 | 16 | 32) {
        case 64 where !isMove && !isRelease: return .wheelUp
        case 65 where !isMove && !isRelease: return .wheelDown
        case let button:
            guard let button = Self.button(button) else { return nil }
            return isRelease ? .release(button) : isMove ? .drag(button) : .press(button)
        }
    }

    private static func button(_ number: Int) -> Button? {
        switch number {
        case 0: .left
        case 1: .middle
        case 2: .right
        default: nil
        }
    }

    private static func modifiers(_ code: Int) -> KeyStroke.Modifiers {
        var modifiers: KeyStroke.Modifiers = []
        if code & 4 != 0 { modifiers.insert(.shift) }
        if code & 8 != 0 { modifiers.insert(.alt) }
        if code & 16 != 0 { modifiers.insert(.control) }
        return modifiers
    }
}
