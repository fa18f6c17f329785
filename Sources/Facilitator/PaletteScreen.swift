import Console

/// Where the palette shows what.
struct PaletteLayout {
    let box: Rect
    let field: Rect
    let list: Rect
    let keys: Rect

    init(_ size: Size, _ palette: Palette) {
        // The border, what is typed, one command and the keys.
        let rows = palette.isTryingThemes ? 5 : max(24, size.rows * 3 / 5)
        // The longest reason and the longest key beside the longest name.
        box = ScreenLayout(size).box(columns: 108, rows: rows)
        var inner = box.inset(rows: 1, columns: 1)
        keys = inner.takeBottom(1)
        field = inner.takeTop(1).inset(rows: 0, columns: 1)
        list = inner
    }

    /// How many columns there are for what is typed, between the prompt and the count.
    var fieldColumns: Int { field.columns - 15 }
}

extension Model {
    /// All commands in a box over the screen; those that do not apply now are greyed and say why.
    func drawPalette(_ frame: inout Frame, _ palette: Palette) {
        let layout = PaletteLayout(size, palette)
        let (field, list) = (layout.field, layout.list)
        frame.fill(layout.box)
        frame.box(layout.box)
        drawPaletteKeys(&frame, layout.keys)
        frame.put("> ", row: field.row, column: field.column, role: .prompt)
        let part = palette.field.part(in: layout.fieldColumns)
        let used = frame.put(part.text, row: field.row, column: field.column + 2, limit: layout.fieldColumns)
        frame.cursor = Position(row: field.row, column: field.column + 2 + min(part.before, used))
        let commands = offeredCommands(palette)
        guard !commands.isEmpty else {
            frame.put("No command matches.", row: list.row, column: list.column + 2, role: .refusal)
            return
        }
        let count = "\(palette.chosen + 1) of \(commands.count)"
        frame.put(count, row: field.row, column: field.endColumn - count.count, role: .hint)
        let top = palette.list.top(of: commands.count, height: list.rows)
        for (number, entry) in commands.dropFirst(top).prefix(list.rows).enumerated() {
            let row = Rect(row: list.row + number, column: list.column, columns: list.columns, rows: 1)
            draw(&frame, entry, row)
            if top + number == palette.chosen { frame.addFlags(.selected, row) }
        }
    }

    private func drawPaletteKeys(_ frame: inout Frame, _ rect: Rect) {
        var line = Segments(rect)
        for (key, what) in [("↑↓", "choose"), ("enter", "do it"), (name(of: .help), "keys"), ("esc", "leave")] {
            line.add(key: key, what, &frame)
        }
    }

    /// `f2 z` for what has a key only there.
    private func keyInAgenda(_ command: Command) -> String {
        guard focus == .note, let key = keymap.keys(of: command, in: .agenda).first,
            let way = keymap.keys(of: .focusSwitch, in: .note).first
        else { return "" }
        return "\(way) \(key)"
    }

    private func draw(_ frame: inout Frame, _ entry: CommandEntry, _ row: Rect) {
        let reason = refusal(of: entry.command)
        let context: CommandContext = focus == .note ? .note : .agenda
        let key = keymap.keys(of: entry.command, in: context).first?.description ?? keyInAgenda(entry.command)
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
