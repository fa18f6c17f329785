import Console

extension Model {
    /// All commands in a box over the screen; those that do not apply now are greyed and say why.
    func drawPalette(_ frame: inout Frame, _ palette: Palette) {
        let columns = min(size.columns - 4, 96)
        let rows = min(size.rows - 4, 24)
        let box = Rect(row: 2, column: (size.columns - columns) / 2, columns: columns, rows: rows)
        frame.fill(box)
        frame.box(box)
        var inner = box.inset(rows: 1, columns: 1)
        drawPaletteKeys(&frame, inner.takeBottom(1))
        frame.put("> ", row: inner.row, column: inner.column, role: .prompt)
        let used = frame.put(
            palette.field.text, row: inner.row, column: inner.column + 2, limit: inner.columns - 3)
        let before = Glyphs.columns(of: String(palette.field.beforeCursor))
        frame.cursor = Position(row: inner.row, column: inner.column + 2 + min(before, used))
        let commands = offeredCommands(palette)
        guard !commands.isEmpty else {
            frame.put("No command matches.", row: inner.row + 1, column: inner.column + 2, role: .refusal)
            return
        }
        let height = inner.rows - 1
        let top = max(0, min(palette.chosen - height / 2, commands.count - height))
        for (number, entry) in commands.dropFirst(top).prefix(height).enumerated() {
            let row = Rect(row: inner.row + 1 + number, column: inner.column, columns: inner.columns, rows: 1)
            draw(&frame, entry, row)
            if top + number == palette.chosen { frame.addFlags(.selected, row) }
        }
    }

    private func drawPaletteKeys(_ frame: inout Frame, _ rect: Rect) {
        var line = Segments(rect)
        for (key, what) in [("up down", "choose"), ("enter", "does it"), (name(of: .help), "keys"), ("esc", "leaves")] {
            line.add(key: key, what, &frame)
        }
    }

    private func draw(_ frame: inout Frame, _ entry: CommandEntry, _ row: Rect) {
        let reason = refusal(of: entry.command)
        let context: CommandContext = focus == .note ? .note : .agenda
        let key = keymap.keys(of: entry.command, in: context).first?.description ?? ""
        let name = min(22, row.columns / 3)
        frame.put(
            entry.command.name, row: row.row, column: row.column + 1, role: reason == nil ? .text : .muted, limit: name)
        let keyColumn = row.endColumn - 1 - key.count
        let text = reason ?? entry.summary
        let room = keyColumn - row.column - 2 - name - (key.isEmpty ? 0 : 2)
        frame.put(
            text.cut(to: room), row: row.row, column: row.column + 2 + name, role: reason == nil ? .hint : .muted)
        frame.put(key, row: row.row, column: keyColumn, role: reason == nil ? .key : .muted)
    }
}
