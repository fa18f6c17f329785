extension Frame {
    /// The key that is named at `place`, as bars and lists name keys: spelled in the role of keys, without a blank.
    ///
    /// Nil where no key is spelled.
    package func key(at place: Position) -> KeyStroke? {
        guard bounds.contains(place), namesKey(place.row, place.column) else { return nil }
        var columns = place.column..<place.column + 1
        while columns.lowerBound > 0, namesKey(place.row, columns.lowerBound - 1) {
            columns = columns.lowerBound - 1..<columns.upperBound
        }
        while columns.upperBound < size.columns, namesKey(place.row, columns.upperBound) {
            columns = columns.lowerBound..<columns.upperBound + 1
        }
        return KeyStroke(text(ofRow: place.row, columns: columns))
    }

    private func namesKey(_ row: Int, _ column: Int) -> Bool {
        self[row, column].role == .key && self[row, column].glyph != Cell.blank.glyph
    }
}
