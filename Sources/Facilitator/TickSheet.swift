import Console

/// What goes on in the next meeting, line by line, before its note is made. Nothing is written while it is shown.
package struct TickSheet: Equatable, Sendable {
    package enum Outcome: Equatable, Sendable {
        /// The note is to be made from the rows as they are.
        case accepted
        /// No note is to be made.
        case left
        /// The program is to stop until the shell's fg.
        case suspended
    }

    /// What is being made: `community-2026-06-24.md`.
    package let heading: String
    package private(set) var rows: [TickRow]
    package private(set) var size: Size
    private(set) var chosen = 0
    /// The first row in sight.
    private(set) var top = 0
    /// Where its help is; nil while it is not shown.
    private(set) var help: Paging?

    package init(heading: String, rows: [TickRow], size: Size) {
        self.heading = heading
        self.rows = rows
        self.size = size
    }

    package var keptCount: Int { rows.count { $0.mark == .keep } }

    /// Rows of the list that fit between the title, the chosen row whole, and the keys.
    var listHeight: Int { max(1, size.rows - 3 - listTop - notesHeight) }

    /// Rows for the notes of the chosen row: what the list leaves empty, and no more than any row has. They are the same
    /// for every row, so that the list stands still.
    var notesHeight: Int {
        let spare = size.rows - 3 - listTop - rows.count
        return max(0, min(spare, rows.lazy.map(\.notes.count).max() ?? 0))
    }

    /// The row of the screen on which the list begins: a blank one below the title, or the chosen row looks like it.
    var listTop: Int { size.rows >= 20 ? 2 : 1 }

    package mutating func resize(to size: Size) {
        self.size = size
        scroll()
    }

    /// - Returns: what the key decided, if it ended the choice.
    package mutating func update(_ input: Input) -> Outcome? {
        switch input {
        case .key(let stroke): return press(stroke)
        case .mouse(let event): return take(event)
        case .paste, .unknown: return nil
        }
    }

    private mutating func press(_ stroke: KeyStroke) -> Outcome? {
        guard !help.take(stroke, count: helpRows.count, size) else { return nil }
        defer { scroll() }
        return stroke.modifiers == .control ? control(stroke.key) : stroke.modifiers.isEmpty ? plain(stroke.key) : nil
    }

    private mutating func control(_ key: KeyStroke.Key) -> Outcome? {
        switch key {
        case .character("c"), .character("q"), .character("g"): return .left
        case .character("z"): return .suspended
        case .character("n"): move(by: 1)
        case .character("p"): move(by: -1)
        default: break
        }
        return nil
    }

    private mutating func plain(_ key: KeyStroke.Key) -> Outcome? {
        switch key {
        case .enter: return .accepted
        case .escape, .character("q"): return .left
        case .up: move(by: -1)
        case .down, .tab: move(by: 1)
        case .pageUp: move(by: -listHeight)
        case .pageDown: move(by: listHeight)
        case .home: move(by: -rows.count)
        case .end: move(by: rows.count)
        case .character(" "): turn()
        case .character("k"): mark(.keep)
        case .character("d"): mark(.drop)
        case .character("x"): mark(.done)
        case .character("a"): markAll(.keep)
        case .character("n"): markAll(.drop)
        case .character("?"), .function(1): help = Paging()
        default: break
        }
        return nil
    }

    private mutating func move(by count: Int) {
        chosen = max(0, min(chosen + count, rows.count - 1))
    }

    /// A click chooses a line or presses a key that is named below.
    private mutating func take(_ event: MouseEvent) -> Outcome? {
        switch event.action {
        case .press(.left): return click(at: event.place)
        case .wheelUp: turnWheel(by: -Model.wheelRows)
        case .wheelDown: turnWheel(by: Model.wheelRows)
        case .press, .drag, .release: break
        }
        return nil
    }

    private mutating func click(at place: Position) -> Outcome? {
        if place.row == size.rows - 1, let key = frame.key(at: place) { return press(key) }
        guard help == nil else { return nil }
        let row = place.row - listTop
        if (0..<listHeight).contains(row), rows.indices.contains(top + row) { chosen = top + row }
        return nil
    }

    /// What is chosen stays in sight.
    private mutating func turnWheel(by count: Int) {
        guard !help.scroll(by: count, count: helpRows.count, size), !rows.isEmpty else { return }
        top = max(0, min(top + count, rows.count - listHeight))
        chosen = max(top, min(chosen, top + listHeight - 1))
    }

    /// Between keeping and dropping; the cursor stays, so that a second press takes it back.
    private mutating func turn() {
        guard rows.indices.contains(chosen) else { return }
        rows[chosen].mark = rows[chosen].mark == .keep ? .drop : .keep
    }

    /// Goes on to the next row: a list is gone through with one key a row.
    private mutating func mark(_ mark: TickMark) {
        guard rows.indices.contains(chosen) else { return }
        rows[chosen].mark = mark
        move(by: 1)
    }

    private mutating func markAll(_ mark: TickMark) {
        for index in rows.indices { rows[index].mark = mark }
    }

    private mutating func scroll() {
        top = min(top, max(0, rows.count - listHeight))
        top = max(min(top, chosen), chosen - listHeight + 1)
    }
}
