import Console

/// A part of the screen as a value: all that it shows, and nothing else.
///
/// Two equal panes look the same, so one that has not changed keeps its cells. That is all the caching there is.
protocol Pane: Equatable {
    var rect: Rect { get }

    /// Draws into `rect`, which is blank.
    func draw(_ frame: inout Frame)
}

/// The frame that shows a model, kept from key to key.
package struct Screen: Sendable {
    package private(set) var frame = Frame(size: Size(columns: 0, rows: 0))
    private var title: TitleBar?
    private var clocks: ClockBar?
    private var agenda: AgendaPane?
    private var attendance: AttendancePane?
    private var status: StatusLine?
    private var coach: CoachStrip?
    private var note = NotePane()
    private var marks: [NewsMark] = []
    private var hasOverlay = false
    /// What the panes beside the note were last drawn from.
    private var surroundings = -1
    private var conflicts = 0
    private var isNamingPresent = false

    package init() {}

    /// Brings the frame in line with `model`.
    package mutating func show(_ model: Model) {
        // Rows that are kept keep their clusters; drawn anew, the table holds only what is shown.
        let isCovered = hasOverlay || model.hasBox || model.isRefusedInPrompt
        if frame.size != model.terminalSize || isCovered || frame.clusters.count > 1000 {
            self = Screen(of: model)
        }
        guard !model.isTooSmall else { return drawTooSmall() }
        let layout = model.layout
        if surroundings != model.surroundings || conflicts != model.conflictsShown
            || isNamingPresent != model.isNamingPresent
        {
            showSurroundings(model, layout)
        }
        let noteCursor = note.draw(model, layout.note, &frame)
        showNews(model, layout.border)
        frame.cursor = status?.cursor ?? (model.focus == .agenda ? agenda?.cursor : noteCursor)
        // Last, since what lies over the meeting may blank the whole frame.
        defer { if let coach = model.coach { Self.update(&self.coach, to: CoachStrip(coach, model), &frame) } }
        guard let overlay = model.overlay, model.hasBox || model.isRefusedInPrompt else { return }
        hasOverlay = true
        switch overlay {
        case .help(let page): model.drawHelp(&frame, page)
        case .palette(let palette): model.drawPalette(&frame, palette)
        case .archiveSearch: model.drawArchive(&frame)
        case .queue(let sheet): model.drawQueue(&frame, sheet)
        case .privateNotes(let top): model.drawPrivateNotes(&frame, top)
        case .closing(let sheet): model.drawClosing(&frame, sheet)
        case .readBack(let top): model.drawReadBack(&frame, top)
        case .prompt: drawRefusal(model, above: layout.status)
        }
    }

    /// Says what is wrong with an answer, which stays whole below it.
    private mutating func drawRefusal(_ model: Model, above status: Rect) {
        let row = Rect(row: status.row - 1, column: status.column, columns: status.columns, rows: 1)
        frame.fill(row)
        var line = Segments(row)
        line.add(model.notice?.text ?? "", .refusal, &frame)
    }

    /// Marks beside the note what came into it without being typed here.
    private mutating func showNews(_ model: Model, _ border: Rect) {
        let marks = model.news.isEmpty ? [] : note.newsMarks(model)
        guard marks != self.marks else { return }
        self.marks = marks
        frame.verticalLine(row: border.row, column: border.column, rows: border.rows)
        for mark in marks {
            let (sign, role): (String, Role) = mark.kind == .conflict ? ("!", .failed) : ("+", .saved)
            frame.put(sign, row: mark.row, column: border.column, role: role)
        }
    }

    private mutating func showSurroundings(_ model: Model, _ layout: ScreenLayout) {
        Self.update(&title, to: TitleBar(model, layout.title), &frame)
        Self.update(&clocks, to: ClockBar(model, layout.clocks), &frame)
        Self.update(&agenda, to: AgendaPane(model, layout.agenda), &frame)
        Self.update(&attendance, to: AttendancePane(model, layout), &frame)
        Self.update(&status, to: StatusLine(model, layout.status), &frame)
        surroundings = model.surroundings
        conflicts = model.conflictsShown
        isNamingPresent = model.isNamingPresent
    }

    /// To be called when the frame has been painted.
    package mutating func painted() { frame.forgetTouched() }

    private init(of model: Model) {
        frame = Frame(size: model.terminalSize)
        let border = model.layout.border
        frame.verticalLine(row: border.row, column: border.column, rows: border.rows)
    }

    /// Draws `pane` unless its twin, which is `shown`, is on the screen already.
    private static func update<P: Pane>(_ shown: inout P?, to pane: P, _ frame: inout Frame) {
        guard shown != pane else { return }
        frame.fill(pane.rect)
        pane.draw(&frame)
        shown = pane
    }

    private mutating func drawTooSmall() {
        frame.clear()
        let least = ScreenLayout.smallest
        let lines = [
            "Too small: \(frame.size.columns)x\(frame.size.rows)",
            "Gavel needs \(least.columns)x\(least.rows).",
            "Nothing is lost.",
        ]
        for (row, line) in lines.enumerated() { frame.put(line, row: row, column: 0, role: .message) }
    }
}

extension Model {
    /// Whether something covers the panes, so that they must be drawn again when it goes.
    var hasBox: Bool {
        switch overlay {
        case .help, .palette, .queue, .privateNotes, .closing, .readBack, .archiveSearch: true
        case .prompt, nil: false
        }
    }

    /// Whether the row above a question says what is wrong with its answer.
    var isRefusedInPrompt: Bool {
        guard case .prompt = overlay else { return false }
        return notice?.kind == .refusal
    }
}
