/// One display unit of a line: what the cursor steps over.
package struct Glyph: Sendable {
    package enum Form: Hashable, Sendable {
        case scalar(UInt32)
        /// Several scalars: marks, or characters joined into one.
        case composed
        /// A tab: blanks up to the next stop.
        case blank
        case token(Token)
    }

    /// Bytes from the line's start.
    package var offset: Int
    package var length: Int
    /// Columns from the line's start.
    package var column: Int
    package var columns: Int
    package var form: Form

    package var end: Int { offset + length }
    package var endColumn: Int { column + columns }
}
