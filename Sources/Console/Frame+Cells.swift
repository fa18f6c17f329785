/// How text becomes cells, and what keeps wide characters whole.
extension Frame {
    /// Where a line's columns land: `origin` is the screen's column of the line's first, only `visible` is written.
    struct Pen {
        /// Index of the row's first cell.
        var start: Int
        var row: Int
        var origin: Int
        var visible: Range<Int>
    }

    func pen(row: Int, column: Int, origin: Int, limit: Int) -> Pen {
        guard row >= clip.row, row < clip.endRow else { return Pen(start: 0, row: 0, origin: origin, visible: 0..<0) }
        let lower = max(column, clip.column)
        let upper = limit < clip.endColumn - column ? column + limit : clip.endColumn
        return Pen(start: row * size.columns, row: row, origin: origin, visible: lower..<max(lower, upper))
    }

    mutating func putPlain(_ text: UnsafeBufferPointer<UInt8>, at column: Int, _ pen: Pen, _ style: Cell) {
        let first = pen.origin + column
        let columns = (first..<first + text.count).clamped(to: pen.visible)
        guard !columns.isEmpty else { return }
        mend(pen, columns)
        let skipped = columns.lowerBound - first
        cells.withUnsafeMutableBufferPointer { cells in
            let first = pen.start + columns.lowerBound
            let target = UnsafeMutableBufferPointer(rebasing: cells[first..<first + columns.count])
            var cell = style
            for index in target.indices {
                cell.glyph = UInt32(text[skipped + index])
                target[index] = cell
            }
        }
    }

    mutating func putBlanks(_ columns: Range<Int>, _ pen: Pen, _ style: Cell) {
        let columns = (pen.origin + columns.lowerBound..<pen.origin + columns.upperBound).clamped(to: pen.visible)
        guard !columns.isEmpty else { return }
        mend(pen, columns)
        for column in columns { cells[pen.start + column] = style }
    }

    mutating func put(_ glyph: Glyph, of bytes: UnsafeBufferPointer<UInt8>, _ pen: Pen, _ style: Cell) {
        guard pen.origin + glyph.endColumn > pen.visible.lowerBound, pen.origin + glyph.column < pen.visible.upperBound
        else { return }
        switch glyph.form {
        case .scalar(let value):
            place(value, width: glyph.columns, at: glyph.column, pen, style)
        case .blank:
            putBlanks(glyph.column..<glyph.endColumn, pen, style)
        case .token(let token):
            var cell = style
            cell.role = .token
            var column = glyph.column
            token.forEachByte { byte in
                place(UInt32(byte), width: 1, at: column, pen, cell)
                column += 1
            }
        case .composed:
            putComposed(glyph, of: bytes, pen, style)
        }
    }

    /// Draws a unit of several scalars, cell by cell, without what is never sent.
    private mutating func putComposed(_ glyph: Glyph, of bytes: UnsafeBufferPointer<UInt8>, _ pen: Pen, _ style: Cell) {
        var offset = glyph.offset
        var column = glyph.column
        while offset < glyph.end {
            let base = UTF8Scalar.read(bytes, at: offset)
            var cluster = Cluster(base: base.value)
            offset += base.length
            while offset < glyph.end {
                let next = UTF8Scalar.read(bytes, at: offset)
                let isUnsent = Glyphs.Unit.isUnsent(next.value)
                guard isUnsent || DisplayWidth.columns(of: next.value) == 0 else { break }
                if !isUnsent { _ = cluster.add(next.value) }
                offset += next.length
            }
            let width = DisplayWidth.columns(of: base.value) ?? 1
            place(glyphNumber(of: cluster), width: width, at: column, pen, style)
            column += width
        }
    }

    private mutating func glyphNumber(of cluster: Cluster) -> UInt32 {
        guard cluster.markCount > 0 else { return cluster.base }
        clusters.append(cluster)
        return Cell.lastScalar + UInt32(clusters.count)
    }

    /// Puts one character; a blank where only one half of it is visible.
    private mutating func place(_ glyph: UInt32, width: Int, at column: Int, _ pen: Pen, _ style: Cell) {
        let first = pen.origin + column
        let columns = (first..<first + width).clamped(to: pen.visible)
        guard columns.count == width else {
            putBlanks(column..<column + width, pen, style)
            return
        }
        mend(pen, columns)
        var cell = style
        cell.glyph = glyph
        cell.width = UInt8(width)
        cells[pen.start + first] = cell
        if width == 2 {
            cell.glyph = Cell.blank.glyph
            cell.width = 0
            cells[pen.start + first + 1] = cell
        }
    }

    /// Before `columns` are overwritten: blanks the halves of wide characters that they would leave behind.
    mutating func mend(_ pen: Pen, _ columns: Range<Int>) {
        touched[pen.row] = true
        let first = pen.start + columns.lowerBound
        if cells[first].width == 0 { blank(first - 1) }
        let after = pen.start + columns.upperBound
        if columns.upperBound < size.columns, cells[after].width == 0 { blank(after) }
    }

    private mutating func blank(_ index: Int) {
        cells[index].glyph = Cell.blank.glyph
        cells[index].width = 1
    }
}
