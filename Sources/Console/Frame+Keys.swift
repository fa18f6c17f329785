extension Frame {
    /// The key that is named at `place`, as bars and lists name keys: spelled in the role of keys, without a blank.
    ///
    /// Or the key whose meaning is told there, one blank behind it. Nil where no key is spelled.
    package func key(at place: Position) -> KeyStroke? {
        guard bounds.contains(place), let end = endOfKey(place.row, place.column) else { return nil }
        var columns = end..<end + 1
        while columns.lowerBound > 0, namesKey(place.row, columns.lowerBound - 1) {
            columns = columns.lowerBound - 1..<columns.upperBound
        }
        while columns.upperBound < size.columns, namesKey(place.row, columns.upperBound) {
            columns = columns.lowerBound..<columns.upperBound + 1
        }
        // What is told of several keys is told of none.
        let isTold = end != place.column && columns.lowerBound > 1
        guard !isTold || !namesKey(place.row, columns.lowerBound - 2) else { return nil }
        return KeyStroke(text(ofRow: place.row, columns: columns))
    }

    /// The last column of the key that is spelled at a column, or of the one whose meaning is told there.
    private func endOfKey(_ row: Int, _ column: Int) -> Int? {
        var column = column
        while column > 0, !namesKey(row, column) {
            let isBlank = self[row, column].glyph == Cell.blank.glyph
            // Two blanks keep one key apart from the next.
            if isBlank, self[row, column - 1].glyph == Cell.blank.glyph { return nil }
            guard isBlank || self[row, column].role == .hint else { return nil }
            column -= 1
        }
        return namesKey(row, column) ? column : nil
    }

    private func namesKey(_ row: Int, _ column: Int) -> Bool {
        self[row, column].role == .key && self[row, column].glyph != Cell.blank.glyph
    }
}
