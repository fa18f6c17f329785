import MeetingCore
import NoteFormat
import Proceedings
import TextEditing

/// Opening a note that was open before: the meeting goes on, and what never reached the file comes back.
extension Model {
    /// After so long without anybody at the keys the meeting is taken to have ended or paused, not to have gone on.
    static let longestGap = Duration.seconds(30 * 60)

    /// Takes up what the log holds, or begins a log.
    mutating func recall(_ past: Proceedings?, _ opening: Opening) {
        isAttendanceStale = true
        defer {
            takeOverAttendance()
            isOutlookStale = true
        }
        guard let past else {
            var opening = opening
            opening.text = note.buffer.bytes
            opening.plannedDuration = meeting.plannedDuration
            record(.opened(opening))
            return markConflicts()
        }
        let found = note.buffer
        resume(past)
        if let last = past.lastStamp {
            pauseAfterGap(since: last)
            // Those that came due since were seen by nobody.
            remindersShown = Set(meeting.reminders.filter { $0.due <= last.uptime })
        }
        // With a text the operations before would count for nothing: that comes when they have been read.
        let restart = opening.text == nil ? nil : opening
        var opening = opening
        opening.text = nil
        record(.opened(opening))
        recover(past, found: found)
        if let opening = restart { startAnew(opening, from: found) }
        if let wantedDuration, wantedDuration != meeting.plannedDuration, meeting.phase != .closed {
            record(.happened(.plannedDurationSet(wantedDuration)))
        }
        if news.isEmpty { selection = Selection(at: note.openingPlace) }
        takeUpPlace()
        markConflicts()
        if notice == nil { tellUnanswered(past) }
    }

    /// What a note of the facilitator's begins with that was an answer half typed.
    private static let unanswered = "Not entered: "

    /// Keeps what stands in an open question when the terminal goes away, among what is noted off the record.
    mutating func keepUnanswered() {
        guard case .prompt(let prompt) = overlay, prompt.purpose != .search, !prompt.field.text.trimmed.isEmpty else {
            return
        }
        overlay = nil
        intend(.notePrivately(Self.unanswered + prompt.lead + prompt.field.text.trimmed))
    }

    private mutating func tellUnanswered(_ past: Proceedings) {
        guard let last = past.meeting.privateNotes.last, last.text.hasPrefix(Self.unanswered), let end = past.lastStamp,
            end.uptime - last.at.uptime < .seconds(10)
        else { return }
        say("\(last.text). \(name(of: .privateShow)) keeps it.")
    }

    private mutating func pauseAfterGap(since last: Stamp) {
        let isRunning = meeting.startedAt != nil && meeting.phase != .closed && !meeting.isPaused
        guard isRunning, now.uptime - last.uptime > Self.longestGap else { return }
        record(.happened(.paused), at: last)
        let key = front == .screen ? name(of: .timerPause) : "resume"
        say("The clocks stopped when Gavel ended, at \(last.wall.timeOfDay(utcOffset)). \(key) lets them run on.")
    }

    /// Brings together what the log holds and what the file holds.
    private mutating func recover(_ past: Proceedings, found: TextBuffer) {
        var base = past.fileText
        if found == past.textBeingSaved {
            record(.saved)
            base = found
        } else {
            // Whether the last save arrived before another program wrote, nobody knows: the nearer text tells.
            base = mergeBase(of: found, among: past.textBeingSaved.map { [$0] } ?? [])
            let diff = LineDiff(from: past.fileText, to: found)
            if !diff.hunks.isEmpty { record(.found(diff.transaction)) }
        }
        let merge = LineMerge(base: base, ours: note.buffer, theirs: found)
        if !merge.transaction.isEmpty { applyToNote(merge.transaction) }
        let beyond = LineDiff(from: found, to: note.buffer)
        guard !beyond.hunks.isEmpty else { return saving.succeeded(revision: saving.revision, at: now) }
        tellRecovered(beyond, found, merge)
    }

    /// Makes what is shown beyond the file one step that can be taken back.
    private mutating func tellRecovered(_ beyond: LineDiff, _ found: TextBuffer, _ merge: LineMerge) {
        let transaction = beyond.transaction
        let end = transaction.map(transaction.changes.last?.range.upperBound ?? 0)
        let start = Selection(at: transaction.changes.first?.range.lowerBound ?? 0)
        let edit = Edit(transaction, in: found, before: start, after: Selection(at: end))
        history.record(Step(edits: [edit]))
        recoveryDepth = history.past.count
        news = News.parts(of: transaction, .recovered, at: now)
        // Behind the last character that came back, and not at the start of the line after it.
        let isLineStart = end > 0 && note.buffer[end - 1].isLineTerminator
        selection = isLineStart ? Selection(at: note.buffer.previousCluster(before: end)) : edit.after
        let count = typedLines(of: beyond, from: found)
        guard merge.conflicts == 0 else {
            let conflicts = merge.conflicts == 1 ? "1 conflict" : "\(merge.conflicts) conflicts"
            let lines = count == 1 ? "1 line" : "\(count) lines"
            let keys = (name(of: .conflictNext), name(of: .recoveryDrop))
            return refuse("Recovered \(lines); \(conflicts) with the file. \(keys.0) goes there, \(keys.1) drops.")
        }
        let lines = count == 1 ? "1 line that was" : "\(count) lines that were"
        say("Recovered \(lines) not in the file. \(name(of: .recoveryDrop)) drops that.")
    }

    /// How many lines somebody wrote, changed or took away: the markers of conflicts are nobody's.
    private func typedLines(of beyond: LineDiff, from found: TextBuffer) -> Int {
        func typed(_ lines: Range<Int>, _ buffer: TextBuffer) -> Int {
            lines.count { ConflictMarker(line: $0, of: buffer) == nil }
        }
        let count = beyond.hunks.reduce(0) { $0 + max(typed($1.new, note.buffer), typed($1.old, found)) }
        return max(count, 1)
    }

    /// Goes on where the meeting is.
    private mutating func takeUpPlace() {
        viewport.cursor = nil
        isOutlookStale = true
        if news.isEmpty, meeting.phase != .gathering, meeting.phase != .closed { offerBullet() }
        scrollToCursor()
    }

    /// Keeps the text and forgets the meeting: an opening with a text makes all that was logged before count for nothing.
    private mutating func startAnew(_ opening: Opening, from found: TextBuffer) {
        let beyond = LineDiff(from: found, to: note.buffer)
        effects.removeAll { if case .log = $0 { true } else { false } }
        var opening = opening
        opening.text = found.bytes
        opening.plannedDuration = wantedDuration ?? opening.plannedDuration
        record(.opened(opening))
        if !beyond.hunks.isEmpty { record(.edited(beyond.transaction)) }
        landmarks = NoteLandmarks(note)
    }

    // MARK: Dropping

    var canDropRecovered: Bool {
        recoveryDepth.map { history.past.count >= $0 } ?? false
    }

    /// Takes back what was recovered, as one step of undo.
    mutating func dropRecovered() {
        guard let recoveryDepth, history.past.count >= recoveryDepth else {
            return refuse("There is nothing recovered to drop.")
        }
        guard history.past.count == recoveryDepth else {
            return refuse("You have typed on. \(name(of: .undo)) takes back step by step, what was recovered last.")
        }
        undo()
        news.removeAll { $0.kind == .recovered }
        say("Dropped what was recovered. \(name(of: .redo)) brings it back.")
    }
}
