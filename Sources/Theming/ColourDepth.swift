/// How many colours a terminal can show.
package enum ColourDepth: Int, Comparable, CaseIterable, Sendable {
    case mono, ansi8, ansi16, indexed256

    package static func < (a: ColourDepth, b: ColourDepth) -> Bool { a.rawValue < b.rawValue }
}
