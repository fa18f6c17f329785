/// What lies over a cell's role.
package struct CellFlags: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let selected = CellFlags(rawValue: 1)
    package static let cursorLine = CellFlags(rawValue: 2)
    package static let strong = CellFlags(rawValue: 4)
    package static let underlined = CellFlags(rawValue: 8)
    package static let dimmed = CellFlags(rawValue: 16)

    /// Every single flag, in the order in which themes lay them over a role.
    package static let all: [CellFlags] = [.cursorLine, .dimmed, .strong, .underlined, .selected]
}
