import Console

/// The panes beside the note.
extension Model {
    /// Chooses what is clicked; a double click opens it.
    mutating func clickInAgenda(at place: Position, _ count: Int) {
        let pane = AgendaPane(self, layout.agenda)
        if focus != .agenda { focus = .agenda }
        guard let row = pane.number(atRow: place.row) else { return }
        agendaCursor.row = row
        // What is shown stays where it is, for the second click.
        if let first = pane.firstNumber { agendaCursor.top = first }
        agendaCursor.isLoose = true
        guard count == 2 else { return }
        bringViewBack()
        run(.itemOpen)
    }

    /// Opens the queue where somebody speaks or waits, and tells who is here elsewhere.
    mutating func clickOnPeople(at place: Position) {
        let pane = AttendancePane(self, layout)
        guard pane.showsFloor(at: place) else { return run(.attendeeShow) }
        run(.queueShow)
        guard let number = pane.waiting(at: place), case .queue(var sheet) = overlay else { return }
        sheet.chosen = number
        overlay = .queue(sheet)
    }
}
