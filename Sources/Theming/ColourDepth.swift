/// How many colours a terminal can show.
package enum ColourDepth: Int, Comparable, CaseIterable, Sendable {
    case mono, ansi8, ansi16, indexed256
    /// Every colour as it is.
    case direct

    package static func < (a: ColourDepth, b: ColourDepth) -> Bool { a.rawValue < b.rawValue }

    /// - Parameter count: how many a terminal's description names.
    package init(count: Int) {
        self =
            switch count {
            case 257...: .direct
            case 256: .indexed256
            case 16...: .ansi16
            case 8...: .ansi8
            default: .mono
            }
    }
}
