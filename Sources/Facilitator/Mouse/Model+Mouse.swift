import Console

extension Model {
    /// How far a turn of the wheel scrolls.
    static let wheelRows = 3

    /// Takes in what the mouse did. Nothing that was typed is lost by it.
    mutating func take(_ event: MouseEvent) {
        guard isMouseOn, !isTooSmall else { return }
        switch event.action {
        case .press(.left): click(at: event.place, isExtending: event.modifiers.contains(.shift))
        case .drag(.left): drag(to: event.place)
        case .release(.left): pointer.drag = nil
        case .wheelUp: turnWheel(at: event.place, by: -Self.wheelRows)
        case .wheelDown: turnWheel(at: event.place, by: Self.wheelRows)
        case .press(.middle), .press(.right), .drag(.middle), .drag(.right), .release(.middle), .release(.right): break
        }
    }

    /// Lets the terminal have the mouse for its own selecting, or takes it back.
    mutating func toggleMouse() {
        isMouseOn.toggle()
        pointer = Pointer()
        effects.append(.setMouse(isMouseOn))
        say(
            isMouseOn
                ? "The mouse is Gavel's. With shift (macOS: option) it selects for the terminal."
                : "The mouse is the terminal's own, to select and copy; mouse-toggle takes it back.")
    }

    mutating func noteMouseFailed(_ reason: String) {
        isMouseOn = false
        refuse(reason)
    }

    private mutating func click(at place: Position, isExtending: Bool) {
        let count = pointer.press(at: place, now.uptime)
        let key = key(at: place)
        forgetNotice()
        if let key { return press(key) }
        switch overlay {
        case .help, .privateNotes, .readBack: break
        case .palette(let palette): click(at: place, palette)
        case .prompt(let prompt): click(at: place, prompt)
        case .archiveSearch: clickInArchive(at: place)
        case .queue(let sheet): click(at: place, sheet)
        case .closing(let sheet): click(at: place, sheet)
        case nil: clickOnPanes(at: place, count, isExtending: isExtending)
        }
    }

    /// The key that a bar of keys names there, as the frame shows it.
    private func key(at place: Position) -> KeyStroke? {
        guard keyBarRows.contains(place.row) else { return nil }
        var screen = Screen()
        screen.show(self)
        return screen.frame.key(at: place)
    }

    /// The rows in which the keys of where the user is are named.
    private var keyBarRows: Range<Int> {
        switch overlay {
        case .palette: 0..<0
        case .archiveSearch: archiveLayout.keys.rowRange
        case .queue: QueueLayout(self).keys.rowRange
        case .closing(let sheet): ClosingLayout(size, concerns(sheet).count).keys.rowRange
        case .help, .privateNotes, .readBack, .prompt, nil: layout.status.rowRange
        }
    }

    private mutating func clickOnPanes(at place: Position, _ count: Int, isExtending: Bool) {
        let layout = layout
        if layout.agenda.contains(place) {
            clickInAgenda(at: place, count)
        } else if layout.attendance.contains(place) {
            clickOnPeople(at: place)
        } else if layout.note.contains(place) || layout.noteMargin.contains(place) {
            clickInNote(at: place, count, isExtending: isExtending)
        }
    }

    private mutating func turnWheel(at place: Position, by rows: Int) {
        switch overlay {
        case .help, .privateNotes, .readBack: press(KeyStroke(rows < 0 ? .up : .down), times: abs(rows))
        case .palette(let palette): scroll(palette, by: rows)
        case .archiveSearch: scrollArchive(at: place, by: rows)
        case .queue(let sheet): scroll(sheet, by: rows)
        case .closing(let sheet): scroll(sheet, by: rows)
        case .prompt, nil:
            if layout.agenda.contains(place) {
                scrollAgenda(by: rows)
            } else if layout.note.contains(place) || layout.noteMargin.contains(place) {
                scrollNote(by: rows)
                // What is being selected goes on under the mouse.
                if pointer.drag != nil { extendDrag() }
            }
        }
    }

    /// Where a turn of the wheel is so many presses of a key.
    private mutating func press(_ key: KeyStroke, times: Int) {
        for _ in 0..<times where overlay != nil { press(key) }
    }
}
