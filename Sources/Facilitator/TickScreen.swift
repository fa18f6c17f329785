import Console
import Guide

extension TickSheet {
    /// The whole screen.
    package var frame: Frame {
        var frame = Frame(size: size)
        guard size.rows >= 5, size.columns >= 20 else {
            frame.put("The terminal is too small.", row: 0, column: 0)
            return frame
        }
        if let help {
            HelpSheet(size: size, title: "Carry over: keys", rows: helpRows, foot: [("q", "back")]).draw(
                &frame, top: help.top)
        } else {
            drawList(&frame)
        }
        return frame
    }

    private func line(_ row: Int) -> Rect { Rect(row: row, column: 0, columns: size.columns, rows: 1) }

    private func drawBar(_ frame: inout Frame, _ title: String, _ right: String) {
        frame.fill(line(0), role: .bar)
        let width = Glyphs.columns(of: right)
        var bar = Segments(Rect(row: 0, column: 0, columns: size.columns - width - 1, rows: 1))
        bar.add(title, .barStrong, &frame)
        frame.put(right, row: 0, column: size.columns - width - 1, role: .bar)
    }

    private func drawList(_ frame: inout Frame) {
        drawBar(&frame, "Carry over into \(heading)", "\(keptCount) of \(rows.count) kept")
        if rows.isEmpty {
            frame.put("The last note leaves nothing to carry over.", row: 2, column: 1, role: .hint)
        }
        let ages = ageColumn
        for (number, row) in rows.dropFirst(top).prefix(listHeight).enumerated() {
            draw(&frame, row, line(listTop + number), ages: ages, isChosen: top + number == chosen)
        }
        drawChosen(&frame)
        drawKeys(&frame)
    }

    private var hasSections: Bool { size.columns >= 50 }

    private var titleColumn: Int { hasSections ? 16 : 5 }

    /// Where the ages stand: behind the longest title, or at the end of a screen too narrow for it; nil for nowhere.
    private var ageColumn: Int? {
        guard size.columns >= 70 else { return nil }
        let title = rows.lazy.map { Glyphs.columns(of: $0.title) }.max() ?? 0
        let age = rows.lazy.map { Glyphs.columns(of: $0.age) }.max() ?? 0
        return min(titleColumn + title + 4, size.columns - age - 2)
    }

    private func draw(_ frame: inout Frame, _ row: TickRow, _ strip: Rect, ages: Int?, isChosen: Bool) {
        frame.put(row.mark.sign, row: strip.row, column: 1, role: row.mark.role)
        if hasSections { frame.put(row.section, row: strip.row, column: 6, role: .hint, limit: 10) }
        var rest = strip
        _ = rest.takeLeft(titleColumn)
        var title = Segments(rest.takeLeft((ages ?? size.columns) - titleColumn))
        title.add(row.title, row.mark == .keep ? .text : .muted, &frame)
        if ages != nil {
            var age = Segments(rest)
            age.add(row.age, .hint, &frame)
        }
        if isChosen {
            frame.addFlags(.selected, strip)
            frame.cursor = Position(row: strip.row, column: 2)
        }
    }

    /// The whole first line of the chosen row, its age where the list has no room for it, and the notes that fit.
    private func drawChosen(_ frame: inout Frame) {
        guard rows.indices.contains(chosen) else { return }
        let row = rows[chosen]
        let border = size.rows - 3 - notesHeight
        frame.horizontalLine(row: border, column: 0, columns: size.columns)
        if rows.count > listHeight {
            frame.put(" \(chosen + 1)/\(rows.count) ", row: border, column: 2, role: .border)
        }
        var whole = Segments(line(border + 1))
        whole.add(size.columns >= 70 ? row.title : "\(row.age): \(row.title)", .text, &frame)
        var notes = row.notes
        if notes.count > notesHeight, notesHeight > 0 {
            notes = notes.prefix(notesHeight - 1) + ["… \(notes.count - notesHeight + 1) more lines"]
        }
        for (number, note) in notes.prefix(notesHeight).enumerated() {
            var strip = Segments(line(border + 2 + number))
            strip.add(note, .hint, &frame)
        }
    }

    private func drawKeys(_ frame: inout Frame) {
        var foot = Segments(line(size.rows - 1))
        for (key, what) in Self.keys { foot.add(key: key, what, &frame) }
    }

    private static let keys = [
        ("enter", "make it"), ("space", "turn"), ("k", "keep"), ("d", "drop"), ("x", "done"), ("?", "help"),
        ("q", "leave"), ("a", "all"), ("n", "none"),
    ]

    var helpRows: [GuideLine] { HelpRows.rows(Self.help, columns: HelpSheet.columns(size)) }

    private static let help: [HelpScreen.Line] = [
        .text("What goes on in the next note. Nothing is written before enter."), .text(""),
        .key("up  down  tab", "to another line; pageup, pagedown, home, end too"),
        .key("space", "keep the line, or drop it"),
        .key("k", "keep: it goes into the next note, whole"),
        .key("d", "drop: it stays behind in the last note"),
        .key("x", "done: an action item goes on with a ticked box, everything else stays behind"),
        .key("a", "keep all"),
        .key("n", "keep none"),
        .key("enter", "make the note"),
        .key("q  esc  ctrl+c", "leave; no note is made"),
        .key("ctrl+z", "stop, until the shell's fg"),
    ]
}

extension TickMark {
    fileprivate var sign: String {
        switch self {
        case .keep: "keep"
        case .drop: "-"
        case .done: "done"
        }
    }

    fileprivate var role: Role {
        switch self {
        case .keep: .taskOpen
        case .drop: .muted
        case .done: .taskDone
        }
    }
}
