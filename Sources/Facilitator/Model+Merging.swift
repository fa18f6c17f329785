import MeetingCore
import Proceedings
import TextEditing

/// What other programs wrote into the file comes into the text: nothing of either side is lost, and nothing is asked.
extension Model {
    /// Takes in what another program left in the file.
    mutating func takeIn(_ theirs: TextBuffer, generation: Int) {
        saving.fileGeneration = generation
        if saving.loss != nil { say("The file is there again.") }
        saving.loss = nil
        let diff = LineDiff(from: proceedings.fileText, to: theirs)
        let base = mergeBase(of: theirs, among: earlierTexts)
        if !diff.hunks.isEmpty { record(.found(diff.transaction)) }
        merge(LineMerge(base: base, ours: note.buffer, theirs: theirs))
        if note.buffer == theirs {
            saving.succeeded(revision: saving.revision, at: now)
        } else if saving.writing == nil {
            saving.failure = nil
            saveNow()
        }
        takeOverAttendance()
    }

    /// What another program started from: what the file held last, or an earlier text that theirs is nearer to, when an
    /// editor wrote a text over that it had read before. Exactly an earlier text is a wish to go back, as git does.
    func mergeBase(of theirs: TextBuffer, among earlier: [TextBuffer]) -> TextBuffer {
        let known = proceedings.fileText
        guard known != theirs, !earlier.contains(theirs) else { return known }
        var nearest = (text: known, distance: LineDiff(from: known, to: theirs).changedLines)
        for text in earlier.reversed() {
            let distance = LineDiff(from: text, to: theirs).changedLines
            if distance < nearest.distance { nearest = (text, distance) }
        }
        return nearest.text
    }

    /// Remembers what the file holds, as something that another program may have read.
    mutating func rememberFileText() {
        earlierTexts.append(proceedings.fileText)
        if earlierTexts.count > Self.rememberedTexts { earlierTexts.removeFirst() }
    }

    private static let rememberedTexts = 8

    private mutating func merge(_ merge: LineMerge) {
        guard !merge.transaction.isEmpty else { return }
        let wasOffered = offered != nil
        let conflicts = conflictsShown
        bring(merge.transaction, .merged)
        if wasOffered, merge.conflicts == 0 { offerBullet() }
        let lines = merge.changedLinesText
        markConflicts()
        if merge.conflicts > 0 {
            let places = merge.conflicts == 1 ? "1 place was" : "\(merge.conflicts) places were"
            refuse(
                "\(places) changed here and by another program. Both are kept; \(name(of: .conflictNext)).",
                staysWhileTyping: true)
        } else if conflictsShown > conflicts {
            refuse("Another program \(lines) and left a conflict. \(name(of: .conflictNext)) goes to it.")
        } else if isReadOnly {
            say("Another program \(lines).")
        } else {
            say("Another program \(lines); taken in. \(name(of: .undo)) takes that back.")
        }
    }

    /// Changes the text by something that was not typed here, as one step. The cursor stays with its text.
    mutating func bring(_ transaction: Transaction, _ kind: News.Kind) {
        let after = selection.mapped(by: transaction)
        let edit = Edit(transaction, in: note.buffer, before: selection, after: after)
        offered = nil
        goalColumn = nil
        applyToNote(transaction)
        search.origin = search.origin.mapped(by: transaction)
        selection = Selection(anchor: between(after.anchor), head: between(after.head))
        if !isReadOnly { history.record(Step(edits: [edit])) }
        news += News.parts(of: transaction, kind, at: now)
        scrollToCursor()
    }

    /// The place at or behind `offset` that lies between characters.
    private func between(_ offset: Int) -> Int { note.buffer.cluster(around: offset)?.upperBound ?? offset }

    // MARK: Conflicts

    var hasConflicts: Bool { Conflict.next(after: -1, in: note.buffer) != nil }

    /// How many of the conflicts that were marked are still there.
    var conflictsShown: Int {
        news.count { $0.kind == .conflict }
    }

    private func isUnsettled(_ conflict: News) -> Bool {
        let line = note.buffer.line(containing: conflict.range.lowerBound)
        return Conflict.starting(at: line, in: note.buffer) != nil
    }

    /// Takes the marks from conflicts that were settled by hand.
    mutating func forgetSettledConflicts() {
        guard news.contains(where: { $0.kind == .conflict && !isUnsettled($0) }) else { return }
        news = news.filter { $0.kind != .conflict || isUnsettled($0) }
    }

    /// Marks every conflict. Time is linear.
    mutating func markConflicts() {
        news.removeAll { $0.kind == .conflict }
        var line = -1
        while let conflict = Conflict.next(after: line, in: note.buffer) {
            let first = note.buffer.lineRange(conflict.lines.lowerBound).lowerBound
            let end = note.buffer.lineRange(conflict.lines.upperBound - 1).upperBound
            news.append(News(range: first..<end, kind: .conflict, end: nil))
            haveConflictsBeenSeen = true
            line = conflict.lines.upperBound - 1
        }
    }

    mutating func goToNextConflict() {
        let next = Conflict.next(after: cursorLine, in: note.buffer) ?? Conflict.next(after: -1, in: note.buffer)
        guard let next else { return refuse("There is no conflict.") }
        focus = .note
        offered = nil
        isSelecting = false
        // Both sides are to be seen before one is chosen, as far as there are rows.
        selection = Selection(at: note.buffer.lineRange(next.lines.upperBound - 1).lowerBound)
        scrollToCursor()
        selection = Selection(at: note.buffer.lineRange(next.lines.lowerBound).lowerBound)
        scrollToCursor()
        if front != .screen { tellConflict(next) }
        let keys = (name(of: .conflictKeepYours), name(of: .conflictKeepTheirs), name(of: .conflictKeepBoth))
        say("\(keys.0) keeps yours, \(keys.1) theirs, \(keys.2) both.")
    }

    mutating func settleConflict(_ choice: Conflict.Choice) {
        guard let conflict = Conflict.around(line: cursorLine, in: note.buffer) else {
            let key = name(of: .conflictNext)
            return refuse(hasConflicts ? "The cursor is in no conflict; \(key) goes to one." : "There is no conflict.")
        }
        let first = note.buffer.lineRange(conflict.lines.lowerBound).lowerBound
        let end = note.buffer.lineRange(conflict.lines.upperBound - 1).upperBound
        edit(conflict.resolution(choice, in: note.buffer), cursor: first)
        news.removeAll { $0.kind == .conflict && $0.range.overlaps(first..<end) }
        let key = name(of: .conflictNext)
        say(hasConflicts ? "Settled; \(key) goes to the next one." : "Settled; that was the last one.")
    }
}

extension LineMerge {
    /// What the other side did, such as `changed 2 lines, removed 1`.
    fileprivate var changedLinesText: String {
        func lines(_ count: Int) -> String { count == 1 ? "1 line" : "\(count) lines" }
        if removedLines == 0 { return "changed \(lines(takenLines))" }
        if takenLines == 0 { return "removed \(lines(removedLines))" }
        return "changed \(lines(takenLines)), removed \(removedLines)"
    }
}

extension LineDiff {
    /// How many lines came, went or were replaced.
    fileprivate var changedLines: Int { hunks.reduce(0) { $0 + max($1.old.count, $1.new.count) } }
}
