import Console

extension String {
    /// The text with blanks up to so many columns of a terminal.
    func padded(to width: Int, toRight: Bool = false) -> String {
        let blanks = String(repeating: " ", count: max(0, width - Glyphs.columns(of: self)))
        return toRight ? blanks + self : self + blanks
    }
}
