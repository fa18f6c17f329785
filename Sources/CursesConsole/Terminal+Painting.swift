import CNcurses
import Console
import Glibc

extension Terminal {
    /// Shows a frame: hands ncurses what changed since the last one, and refreshes once.
    ///
    /// A frame of another size is cut, or leaves the rest blank. Nothing is shown while the terminal is not held.
    ///
    /// - Parameter onlyTouched: looks only at the rows that were touched since the last paint of this same frame.
    package func paint(_ frame: Frame, onlyTouched: Bool = false) {
        guard hold == .held else { return }
        if frame.size != shown.size { isStale = true }
        let isPartial = onlyTouched && !isStale
        if isStale {
            paintEverything(frame)
        } else {
            for row in 0..<frame.size.rows where !isPartial || frame.touched[row] {
                if let columns = frame.changedColumns(ofRow: row, since: shown) { hand(frame, row, columns) }
            }
        }
        shown.copy(frame, onlyTouched: isPartial)
        isStale = false
        placeCursor(frame.cursor)
        wrefresh(nc_stdscr())
    }

    private func paintEverything(_ frame: Frame) {
        werase(nc_stdscr())
        for row in 0..<frame.size.rows { hand(frame, row, 0..<frame.size.columns) }
    }

    /// Gives ncurses some columns of a row.
    private func hand(_ frame: Frame, _ row: Int, _ columns: Range<Int>) {
        cells.removeAll(keepingCapacity: true)
        let start = row * frame.size.columns
        frame.cells.withUnsafeBufferPointer { source in
            for column in columns where source[start + column].width > 0 {
                append(source[start + column], of: frame)
            }
        }
        nc_put_cells(Int32(row), Int32(columns.lowerBound), cells, Int32(cells.count))
    }

    private func append(_ source: Cell, of frame: Frame) {
        var cell = styles.cell(source.role, source.flags)
        if source.glyph < 0x7F {
            nc_set_character(&cell, wchar_t(source.glyph))
            cells.append(cell)
            return
        }
        let cluster = source.clusterIndex.map { frame.clusters[$0] } ?? Cluster(base: source.glyph)
        guard nc_width(wchar_t(cluster.base)) == Int32(source.width) else {
            appendStandIn(source, cell)
            return
        }
        nc_set_character(&cell, wchar_t(cluster.base))
        var count: Int32 = 1
        for index in 0..<cluster.markCount where nc_width(wchar_t(cluster.mark(index))) == 0 {
            nc_set_mark(&cell, count, wchar_t(cluster.mark(index)))
            count += 1
        }
        cells.append(cell)
    }

    /// For a character that the C library, and so ncurses, measures otherwise: the same columns, without surprises.
    private func appendStandIn(_ source: Cell, _ style: cchar_t) {
        var cell = style
        nc_set_character(&cell, wchar_t(Self.standIn(source.glyph, isUnicode: isUnicode).value))
        cells.append(cell)
        guard source.width == 2 else { return }
        nc_set_character(&cell, wchar_t(0x20))
        cells.append(cell)
    }

    private static func standIn(_ glyph: UInt32, isUnicode: Bool) -> Unicode.Scalar {
        switch glyph {
        case 0x2500, 0x2501, 0x2550: "-"
        case 0x2502, 0x2503, 0x2551: "|"
        case 0x2504...0x257F: "+"
        case 0x2580...0x259F: "#"
        default: isUnicode ? "\u{FFFD}" : "?"
        }
    }

    private func placeCursor(_ cursor: Position?) {
        if let cursor {
            let row = min(max(0, cursor.row), Int(getmaxy(nc_stdscr())) - 1)
            let column = min(max(0, cursor.column), Int(getmaxx(nc_stdscr())) - 1)
            wmove(nc_stdscr(), Int32(row), Int32(column))
        }
        if isCursorVisible != (cursor != nil) {
            isCursorVisible = cursor != nil
            curs_set(cursor == nil ? 0 : 1)
        }
    }
}
