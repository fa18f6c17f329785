import MeetingCore
import MeetingLog
import NoteFormat
import Proceedings
import TextEditing

extension Proceedings {
    /// Everything that may be wanted of the meeting now; `number` chooses the item.
    func intents(_ number: Int) -> [MeetingIntent] {
        let item = agenda.items.isEmpty ? ItemID(rawValue: number) : agenda.items[number % agenda.items.count].id
        let section = SectionID(rawValue: number % (agenda.sections.count + 1))
        return [
            .start, .next, .previous, .open(item), .defer(nil), .skip(item), .reopen(item), .enterSection(section),
            .wrapUp, .close, .reopenMeeting, .pause, .resume, .extend(by: .seconds(number + 1)), .takeBackExtension,
            .setTimebox(item, number & 1 == 0 ? nil : .seconds(number)), .setPlannedDuration(.seconds(60 + number)),
            .arrive("Ann"), .leave("Ann"), .regrets("Bo"), .withdraw("Ann"), .undo, .redo,
        ]
    }

    /// Goes on with the meeting and with the text, and looks at the clocks meanwhile.
    func use(at stamp: Stamp, isOnlyFolded: Bool) throws(Broken) {
        var proceedings = self
        var now = Stamp(uptime: max(stamp.uptime, .zero), wall: max(stamp.wall, .zero))
        try proceedings.look(at: now, isOnlyFolded: isOnlyFolded)
        for (turn, intent) in intents(1).enumerated() {
            now.uptime += .seconds(61)
            guard let event = try? proceedings.meeting.decide(intent, agenda: proceedings.agenda, at: now) else {
                continue
            }
            let operation = Operation.happened(event)
            try require(OperationRow(operation).operation == operation, "\(event) is not read back")
            try require(proceedings.accepts(operation), "\(event) is not accepted in its own meeting")
            proceedings.apply(operation, at: now)
            if turn.isMultiple(of: 5) { proceedings.edit(turn, at: now) }
            try proceedings.look(at: now, isOnlyFolded: isOnlyFolded)
        }
        proceedings.edit(0, at: now)
        try proceedings.look(at: now, isOnlyFolded: isOnlyFolded)
    }

    private mutating func edit(_ number: Int, at now: Stamp) {
        let count = note.buffer.byteCount
        let transactions: [Transaction] = [
            .insert(Array("\n- New (9m)\n".utf8), at: count), .delete(0..<count / 2), .insert([0x23], at: lastEdited),
            .replace(0..<count, with: Array("## A\n- a\n- b\n".utf8)),
        ]
        let transaction = transactions[number / 5 % transactions.count]
        apply(.edited(transaction), at: now)
    }

    /// What the screen shows of it.
    private func look(at now: Stamp, isOnlyFolded: Bool) throws(Broken) {
        let clock = meeting.clock(agenda, at: now)
        for reading in [clock.meeting, clock.item].compactMap({ $0 }) {
            try require(reading.elapsed >= .zero, "a clock shows \(reading.elapsed)")
            _ = (reading.left, reading.overtime, reading.level)
        }
        _ = (meeting.projectedEnd(agenda, at: now), meeting.cutLine(agenda, at: now), meeting.leftover(agenda))
        let entries = note.agenda
        try require(agenda.items.count == entries.count, "\(agenda.items.count) items for \(entries.count) entries")
        for (ordinal, item) in agenda.items.enumerated() {
            try require(agenda.ordinal(of: item.id) == ordinal, "item \(item.id) is not at \(ordinal)")
            let section = agenda.place(of: item.id)?.section.flatMap { agenda.section($0) }
            try require(section?.itemRange.contains(ordinal) == true, "item \(item.id) is in no section")
            let title = note.title(of: entries[ordinal])
            if isOnlyFolded {
                try require(
                    item.title == title.text.withoutMarkup && item.timebox == title.timebox,
                    "\(title.text.debugDescription) is shown as \(item.title.debugDescription)")
            }
        }
        if let open = meeting.openItem { try require(agenda.item(open) != nil, "the open item \(open) is unknown") }
        try require((0...note.buffer.byteCount).contains(lastEdited), "\(lastEdited) is not in the text")
        _ = (meeting.currentSection(in: agenda), meeting.attendance.presentNames, meeting.undoable, meeting.redoable)
    }
}
