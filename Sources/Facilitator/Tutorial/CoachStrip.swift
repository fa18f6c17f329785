import Console

/// The coach's rows at the foot of the screen: which lesson it is, what to do, and what is good to know besides.
///
/// Its height is that of the terminal's size alone, so nothing above it moves when the words change.
struct CoachStrip: Pane {
    let rect: Rect
    private let title: String
    private let done: String?
    private let keys: String
    private let task: CoachText
    private let remark: CoachText?

    /// How many rows it takes of a terminal.
    static func rows(of terminal: Size) -> Int {
        terminal.columns < 80 || terminal.rows < 20 ? 3 : 4
    }

    init(_ coach: Coach, _ model: Model) {
        rect = Rect(
            row: model.size.rows, column: 0, columns: model.size.columns,
            rows: model.terminalSize.rows - model.size.rows)
        title = "\(coach.number + 1)/\(coach.count) \(coach.lesson.title)"
        done = coach.done
        let moves: [(Command, String)] = [(.tutorialSkip, "skip"), (.tutorialBack, "back")]
        keys = moves.compactMap { command, word in
            model.keymap.keys(of: command, in: .note).first.map { "\($0) \(word)" }
        }.joined(separator: "  ")
        task = CoachText(coach.task(in: model), model.keymap)
        // Only what is to be pressed now stands out.
        remark = rect.rows > 3 ? CoachText(coach.lesson.remark, model.keymap, .hint, key: .hint) : nil
    }

    func draw(_ frame: inout Frame) {
        var rest = rect
        drawBar(rest.takeTop(1), &frame)
        if let remark { Self.draw(remark, rest.takeBottom(1), &frame) }
        Self.draw(task, rest, &frame)
    }

    private func drawBar(_ bar: Rect, _ frame: inout Frame) {
        frame.fill(bar, role: .bar)
        let room = bar.columns - 4 - Glyphs.columns(of: keys)
        var used = frame.put(title.cut(to: room), row: bar.row, column: 1, role: .barStrong)
        if let done, room - used > 4 {
            used += frame.put("  ✓ \(done)".cut(to: room - used), row: bar.row, column: 1 + used, role: .bar)
        }
        frame.put(keys, row: bar.row, column: bar.endColumn - 1 - Glyphs.columns(of: keys), role: .bar)
    }

    private static func draw(_ text: CoachText, _ rect: Rect, _ frame: inout Frame) {
        let rows = text.rows(rect.columns - 2)
        for (number, words) in rows.prefix(rect.rows).enumerated() {
            var line = Segments(Rect(row: rect.row + number, column: rect.column, columns: rect.columns, rows: 1))
            for (index, word) in words.enumerated() {
                if index > 0 { line.add(" ", .text, &frame) }
                for piece in word { line.add(piece.text, piece.role, &frame) }
            }
        }
    }
}
