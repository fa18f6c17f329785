import Console

/// The last row: what was answered, what is asked, or which keys there are.
struct StatusLine: Pane {
    private struct Question: Equatable {
        let label: String
        let hint: String
        let field: LineField
        let candidates: [String]
        let takesNames: Bool
    }

    let rect: Rect
    private let notice: Notice?
    private let question: Question?
    private let focus: Focus
    private let isReadOnly: Bool
    private let isOver: Bool
    /// Whether a box lies over the panes, which names the keys that hold.
    private let isBoxed: Bool
    private let keymap: Keymap

    init(_ model: Model, _ rect: Rect) {
        self.rect = rect
        notice = model.notice
        focus = model.focus
        isReadOnly = model.isReadOnly
        isOver = model.meeting.phase == .closed
        isBoxed = model.hasBox
        keymap = model.keymap
        if case .prompt(let prompt) = model.overlay {
            question = Question(
                label: prompt.lead, hint: prompt.hint, field: prompt.field,
                candidates: Array(model.candidates(for: prompt).prefix(8)), takesNames: prompt.takesNames)
        } else {
            question = nil
        }
    }

    func draw(_ frame: inout Frame) {
        if let question { return draw(question, &frame) }
        guard let notice else {
            if !isBoxed { drawHints(&frame) }
            return
        }
        var line = Segments(rect)
        line.add(notice.text, notice.kind == .message ? .message : .refusal, &frame)
    }

    /// The cursor is here while something is asked.
    var cursor: Position? {
        guard let question else { return nil }
        let field = fieldRect(question)
        let column = field.column + question.field.part(in: field.columns).before
        return Position(row: rect.row, column: min(column, rect.endColumn - 1))
    }

    private func fieldRect(_ question: Question) -> Rect {
        let label = Glyphs.columns(of: question.label)
        return Rect(row: rect.row, column: rect.column + 1 + label, columns: rect.columns - 4 - label, rows: 1)
    }

    /// Which column of the field is at `place`, of how many; nil outside of the row.
    func fieldColumn(at place: Position) -> (column: Int, of: Int)? {
        guard let question, place.row == rect.row else { return nil }
        let field = fieldRect(question)
        return (max(place.column - field.column, 0), field.columns)
    }

    private func draw(_ question: Question, _ frame: inout Frame) {
        var line = Segments(rect)
        line.add(question.label, .prompt, &frame)
        line.add(question.field.part(in: fieldRect(question).columns).text, .text, &frame)
        // What is wrong with it stands above.
        if let notice, notice.kind == .refusal { return }
        let key = helpKey(line)
        if let key { line.keepFree(key.count + Self.helpColumns) }
        if let first = question.candidates.first {
            line.addWhole("   tab", .key, &frame)
            line.add(" \(first)", .ghost, &frame)
            for name in question.candidates.dropFirst() { line.add(" · \(name)", .hint, &frame) }
        } else if question.field.isEmpty {
            line.add("  (\(question.hint); esc leaves)", .hint, &frame)
        } else if question.takesNames {
            line.add("   enter marks, a comma adds another", .hint, &frame)
        }
        guard let key else { return }
        let columns = key.count + Self.helpColumns
        var last = Segments(Rect(row: rect.row, column: rect.endColumn - columns, columns: columns, rows: 1))
        last.add(key: key, "help", &frame)
    }

    /// Blanks at both ends, and the word behind the key.
    private static let helpColumns = 7

    /// The key that asks for help, where the row has room for it: what is typed is no key there.
    private func helpKey(_ line: Segments) -> String? {
        guard let key = keymap.keys(of: .help, in: .note).first?.description else { return nil }
        return line.limit >= key.count + Self.helpColumns ? key : nil
    }

    private func drawHints(_ frame: inout Frame) {
        var line = Segments(rect)
        let context: CommandContext = focus == .note ? .note : .agenda
        for (command, word) in hints {
            guard let key = keymap.keys(of: command, in: context).first?.description else { continue }
            guard line.limit >= key.count + word.count + 3 else { return }
            line.add(key, .key, &frame)
            line.add(" \(word)  ", .hint, &frame)
        }
    }

    private var hints: [(Command, String)] {
        switch focus {
        case .note where isReadOnly:
            [
                (.help, "help"), (.focusSwitch, "agenda"), (.searchStart, "search"), (.palette, "commands"),
                (.quit, "leave"),
            ]
        case .agenda where isReadOnly:
            [(.help, "keys"), (.focusSwitch, "note"), (.searchStart, "search"), (.quit, "leave")]
        case .note where isOver:
            [
                (.help, "help"), (.focusSwitch, "agenda"), (.palette, "commands"), (.undo, "undo"), (.quit, "leave"),
            ]
        case .agenda where isOver:
            [
                (.help, "keys"), (.focusSwitch, "note"), (.meetingArchive, "archive"), (.meetingExport, "export"),
                (.meetingReadBack, "read back"), (.taskToggle, "tick"), (.undo, "undo"), (.quit, "leave"),
            ]
        case .note:
            [
                (.help, "help"), (.focusSwitch, "agenda"), (.itemNext, "next"), (.attendeeArrive, "here"),
                (.topicAdd, "topic"), (.timerPause, "pause"), (.palette, "commands"), (.undo, "undo"),
                (.quit, "leave"),
            ]
        case .agenda:
            [
                (.help, "keys"), (.focusSwitch, "note"), (.itemNext, "next"), (.itemOpen, "open"),
                (.itemDefer, "defer"), (.taskToggle, "tick"), (.topicAdd, "topic"), (.meetingClose, "end"),
                (.itemSkip, "skip"), (.attendeeArrive, "here"), (.undo, "undo"), (.quit, "leave"),
            ]
        }
    }
}
