import NoteFormat

/// The action items of an archive: each once, however many meetings carried it on.
package struct ActionRegister: Equatable, Sendable {
    /// Open ones first, in each state the oldest first.
    package let actions: [RegisteredAction]

    /// - Parameters:
    ///   - notes: of whole series, since what the newest note of a series has not is no longer open; the oldest first.
    ///   - today: what ages count to.
    package init(_ notes: [ReadNote], _ people: People, today: NoteDate) {
        var names = NameBook(people)
        var threads: [String: ActionThreads] = [:]
        var newest: [String: String] = [:]
        for note in notes {
            let items = note.note.actionItems { names.isPerson($0) }
            let found = items.map { item in (item, item.owners.map { names.owner($0, in: note) }) }
            threads[note.series, default: ActionThreads(today: today)].take(found, of: note)
            newest[note.series] = note.place.path
        }
        actions = threads.values.flatMap(\.threads)
            .map { RegisteredAction($0, isLast: newest[$0.place.series] == $0.place.path, today: today) }
            .sorted {
                ($0.state, $0.firstSeen, $0.place.series, $0.place.line)
                    < ($1.state, $1.firstSeen, $1.place.series, $1.place.line)
            }
    }
}

extension RegisteredAction {
    fileprivate init(_ thread: ActionThreads.Thread, isLast: Bool, today: NoteDate) {
        let item = thread.item
        let state: State = item.state == .done ? .done : isLast ? .open : .left
        let end = state == .done ? thread.doneOn : today
        self.init(
            text: item.text, owners: thread.owners, due: item.due, state: state, firstSeen: thread.firstSeen,
            meetings: thread.meetings, days: max(0, end.dayNumber - thread.firstSeen.dayNumber), place: thread.place,
            isOverdue: state == .open && item.due.map { $0 < today } ?? false)
    }
}
