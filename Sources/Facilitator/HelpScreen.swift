import Console

/// The keys of a place, made from the catalogue.
package enum HelpScreen {
    /// A row of the help: a heading, or keys and what they do.
    package enum Line: Equatable, Sendable {
        case heading(String)
        case command(keys: String, name: String, summary: String)
        case text(String)
        /// How a verb of the command line is used.
        case verb(form: String, summary: String)
    }

    package static func lines(for context: CommandContext, _ keymap: Keymap = .standard) -> [Line] {
        var lines: [Line] = []
        switch context {
        case .note:
            lines.append(.text("You are in the note: what you type goes into the file, and is saved by itself."))
        case .agenda:
            lines.append(.text("You are in the agenda: single keys act on the meeting. tab goes to the note."))
        }
        for group in CommandGroup.allCases {
            let entries = Command.catalogue.filter {
                $0.group == group && !keymap.keys(of: $0.command, in: context).isEmpty
            }
            guard !entries.isEmpty else { continue }
            lines.append(.text(""))
            lines.append(.heading(group.rawValue))
            for entry in entries {
                let keys = keymap.keys(of: entry.command, in: context).map(\.description).joined(separator: "  ")
                lines.append(.command(keys: keys, name: entry.command.name, summary: entry.summary))
            }
        }
        lines.append(.text(""))
        lines.append(.heading("In words, behind : (in the note alt+;), or typed as a line of the note"))
        for verb in Verb.all {
            lines.append(.verb(form: verb.form, summary: verb.summary))
        }
        lines.append(.text(""))
        lines.append(.heading("The mouse"))
        lines += mouse.map { .text($0) }
        lines.append(.text(""))
        lines.append(.text("ctrl+p finds every command by its name, with or without a key."))
        return lines
    }

    private static let mouse = [
        "A click puts the cursor there, chooses a row, or presses a key named below.",
        "Dragging selects, two clicks select a word, three a line; the wheel scrolls.",
        "With shift (on macOS option) most terminals select and copy for themselves;",
        "mouse-toggle lets the terminal have it; so does mouse: false in config.yaml.",
    ]
}

extension Model {
    func drawHelp(_ frame: inout Frame, _ page: HelpPage) {
        frame.fill(frame.bounds)
        frame.cursor = nil
        let bar = Rect(row: 0, column: 0, columns: size.columns, rows: 1)
        frame.fill(bar, role: .bar)
        frame.put(
            page.context == .note ? "Keys in the note" : "Keys in the agenda", row: 0, column: 1, role: .barStrong)
        let lines = HelpScreen.lines(for: page.context, keymap)
        let isWide = size.columns >= 110
        for (row, line) in lines.dropFirst(page.top).prefix(size.rows - 2).enumerated() {
            switch line {
            case .heading(let text): frame.put(text, row: row + 1, column: 1, role: .heading)
            case .text(let text): frame.put(text, row: row + 1, column: 1, limit: size.columns - 2)
            case .verb(let form, let summary):
                frame.put(form, row: row + 1, column: 2, role: .key, limit: 37)
                frame.put(summary, row: row + 1, column: 40, limit: size.columns - 41)
            case .command(let keys, let name, let summary):
                frame.put(keys.whole(in: 25), row: row + 1, column: 2, role: .key)
                let column = isWide ? 50 : 28
                if isWide { frame.put(name, row: row + 1, column: 28, role: .muted, limit: 21) }
                frame.put(summary, row: row + 1, column: column, limit: size.columns - column - 1)
            }
        }
        var foot = Segments(Rect(row: size.rows - 1, column: 0, columns: size.columns, rows: 1))
        foot.add("up down pageup pagedown", .key, &frame)
        foot.add(" scroll  ", .hint, &frame)
        foot.add("tab", .key, &frame)
        foot.add(page.context == .note ? " keys in the agenda  " : " keys in the note  ", .hint, &frame)
        foot.add("any other key", .key, &frame)
        foot.add(" leaves", .hint, &frame)
    }
}

extension String {
    /// As many of the keys, which stand two blanks apart, as fit.
    fileprivate func whole(in columns: Int) -> String {
        guard count > columns else { return self }
        var fitting = prefix(columns + 2)
        while !fitting.isEmpty, !fitting.hasSuffix("  ") { fitting.removeLast() }
        return String(fitting)
    }
}
