import Console

/// Pieces of text side by side in one row; the one that does not fit is cut with an ellipsis and ends the row.
struct Segments {
    let row: Int
    private(set) var column: Int
    private(set) var limit: Int

    /// Leaves a blank column at both ends of `rect`, of which the first row is used.
    init(_ rect: Rect) {
        row = rect.row
        column = rect.column + 1
        limit = rect.columns - 2
    }

    /// Leaves so many columns at the end to something else.
    mutating func keepFree(_ columns: Int) { limit -= min(columns, limit) }

    mutating func add(_ text: String, _ role: Role, _ frame: inout Frame) {
        guard limit > 0 else { return }
        let width = Glyphs.columns(of: text)
        if width <= limit {
            frame.put(text, row: row, column: column, role: role)
            column += width
            limit -= width
        } else {
            column += frame.put(text, row: row, column: column, role: role, limit: limit - 1)
            frame.put("…", row: row, column: column, role: role)
            limit = 0
        }
    }

    /// Adds a key and what it does, when both fit whole.
    ///
    /// - Returns: whether they do.
    @discardableResult
    mutating func add(key: String, _ what: String, _ frame: inout Frame) -> Bool {
        guard Glyphs.columns(of: key) + Glyphs.columns(of: what) + 1 <= limit else { return false }
        add(key, .key, &frame)
        add(" \(what)", .hint, &frame)
        column += min(limit, 2)
        limit -= min(limit, 2)
        return true
    }

    /// Adds the text, so many blank columns further on, only when it fits whole.
    mutating func addWhole(_ text: String, _ role: Role, after gap: Int = 0, _ frame: inout Frame) {
        guard gap + Glyphs.columns(of: text) <= limit else { return }
        column += gap
        limit -= gap
        add(text, role, &frame)
    }
}
