import MeetingCore
import MeetingLog
import Proceedings
import TextEditing

/// A log that is read row by row.
///
/// A row that is refused ends a real log. Here the rest goes on, as it does in a log that never had that row.
struct LogSession {
    private var folding = Folding()
    private var past: Past?
    private var position = 0
    private var now = Stamp(uptime: .zero, wall: .zero)
    /// Since the last opening with a text, which it begins with.
    private var entries: [LoggedEntry] = []
    /// Titles that a checkpoint made up are its own.
    private var isOnlyFolded = true

    mutating func take(_ row: LogInput) throws(Broken) {
        position += 1
        let passed = now.uptime + .seconds(row.secondsPassed)
        now = Stamp(uptime: row.strayNs.map { .nanoseconds($0) } ?? passed, wall: passed)
        if row.kind == .checkpoint { return try take(checkpoint: row) }
        guard let operation = operation(row) else { return }
        let entry = EntryRow(
            actor: "ada@loft/1", n: row.isMisnumbered ? 0 : position, after: position - 1,
            uptimeNs: now.uptime.wholeNanoseconds, wallNs: now.wall.wholeNanoseconds, operation: operation
        ).entry
        guard let entry else { return }
        try require(EntryRow(entry).entry == entry, "\(operation) is written as \(EntryRow(entry))")
        let logged = LoggedEntry(position: position, entry: entry)
        var next = folding
        guard next.take(logged) else { return }
        folding = next
        past = folding.past
        if case .opened(let opening) = entry.operation, opening.text != nil {
            entries = []
            isOnlyFolded = true
        }
        entries.append(logged)
    }

    /// What was accepted is a meeting that can go on, also for a program that begins where the last text was opened.
    func use() throws(Broken) {
        guard let past else { return }
        try past.proceedings.use(at: past.lastStamp, isOnlyFolded: isOnlyFolded)
        guard isOnlyFolded else { return }
        var short = Folding()
        for logged in entries where !short.take(logged) { throw Broken("\(logged) is refused the second time") }
        try require(short.past?.isLike(past) == true, "from the last text on the log leads elsewhere")
    }

    // MARK: - Rows

    private func operation(_ row: LogInput) -> OperationRow? {
        var numbers = row.numbers
        let proceedings = past?.proceedings ?? Proceedings([])
        switch row.kind {
        case .known(let kind): return OperationRow(kind: kind.rawValue, detail: row.detail, bytes: row.bytes)
        case .unknown: return OperationRow(kind: row.detail ?? "", bytes: row.bytes)
        case .intent:
            let intents = proceedings.intents(numbers.byte())
            let intent = intents[numbers.byte() % intents.count]
            let event = try? proceedings.meeting.decide(intent, agenda: proceedings.agenda, at: now)
            return event.map { OperationRow(.happened($0)) }
        case .event: return OperationRow(.happened(numbers.event()))
        case .edit: return OperationRow(.edited(numbers.transaction(in: proceedings.note.buffer)))
        case .find: return OperationRow(.found(numbers.transaction(in: proceedings.fileText)))
        case .checkpoint: return nil
        }
    }

    // MARK: - Checkpoints

    /// With a detail it is the row's own; else the one that would be written now, with some bytes changed.
    private mutating func take(checkpoint row: LogInput) throws(Broken) {
        guard let past, let first = entries.first, case .opened(let opening) = first.entry.operation else { return }
        let written = Checkpoint(past.proceedings)
        var state = Array((row.detail ?? written.state).utf8)
        var numbers = ByteReader((row.detail == nil ? row.bytes ?? [] : [])[...])
        while !numbers.isAtEnd, !state.isEmpty { state[numbers.number(upTo: state.count - 1)] = UInt8(numbers.byte()) }
        guard let checkpoint = Checkpoint(state: String(decoding: state, as: UTF8.self)) else {
            return try require(
                row.detail != nil || row.bytes?.isEmpty == false, "the checkpoint is not read: \(written.state)")
        }
        try require(Checkpoint(state: checkpoint.state) == checkpoint, "\(checkpoint.state) is not read back")
        var meeting = Meeting(plannedDuration: opening.plannedDuration)
        for logged in entries {
            guard case .happened(let event) = logged.entry.operation else { continue }
            guard event.speaks(of: checkpoint.agenda) else { return }
            meeting.apply(event, at: logged.entry.stamp)
        }
        let text = row.detail == nil ? past.proceedings.note.buffer : TextBuffer(row.bytes ?? [])
        let proceedings = Proceedings(
            text: text, fileText: past.proceedings.fileText, agenda: checkpoint.agenda, meeting: meeting,
            lastStamp: past.lastStamp, lastEdited: checkpoint.lastEdited)
        guard let proceedings else {
            let isOwn = checkpoint == written && text == past.proceedings.note.buffer
            return try require(!isOwn, "the checkpoint is refused")
        }
        isOnlyFolded = isOnlyFolded && checkpoint == written && text == past.proceedings.note.buffer
        folding = Folding(
            proceedings, at: past.position, opening: past.lastOpening, actor: past.lastActor, isLeft: past.isLeft)
        let taken = folding.past
        if isOnlyFolded, past.proceedings.textBeingSaved == nil {
            try require(taken?.isLike(past) == true, "the checkpoint leads elsewhere")
        }
        // What was on its way to the file is in no checkpoint: none is written then.
        isOnlyFolded = isOnlyFolded && past.proceedings.textBeingSaved == nil
        self.past = taken
    }
}

extension Past {
    fileprivate func isLike(_ other: Past) -> Bool {
        let (one, two) = (proceedings, other.proceedings)
        return one.note.buffer == two.note.buffer && one.fileText == two.fileText && one.agenda == two.agenda
            && one.meeting == two.meeting && one.textBeingSaved == two.textBeingSaved && one.lastStamp == two.lastStamp
            && one.lastEdited == two.lastEdited && isLeft == other.isLeft && lastOpening == other.lastOpening
            && lastStamp == other.lastStamp
    }
}
