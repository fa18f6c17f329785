/// Who was there, as the note's Present line says. A name is only ever read here, never corrected.
package struct Attendance: Equatable, Sendable {
    package struct Name: Equatable, Sendable {
        /// Bytes of the whole token, `Stella (@stella, guest)`, without blanks around it.
        package let raw: Range<Int>
        package let rawText: String
        package let name: String
        /// Without its `@`.
        package let handle: String?
        package let note: String?
    }

    /// The line of the label.
    package let line: Int
    /// The label's line and, when the names stand below it, theirs.
    package let lines: Range<Int>
    /// Bytes of the label and its hint.
    package let label: Range<Int>
    /// Bytes of `*(add your name and GitHub handle)*:` behind the label.
    package let hint: Range<Int>?
    package let names: [Name]
    package let isOnFollowingLines: Bool
    /// Each name has a line of its own, mostly as `Last, First`.
    let isOnePerLine: Bool
    /// Bytes where names stand on the label's line, blanks included.
    package let field: Range<Int>
}
