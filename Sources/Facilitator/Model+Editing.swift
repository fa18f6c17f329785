import NoteFormat
import TextEditing

extension Model {
    /// The line that the cursor is in.
    var cursorLine: Int { note.buffer.line(containing: selection.head) }

    /// How an edit goes into the history.
    enum Grouping {
        /// A step of its own.
        case alone
        /// The start of a typed word, which the characters after it join.
        case startsWord
        /// A typed character that joins the word before it.
        case inWord
        /// A step of its own, made by a command anywhere in the note.
        case command
    }

    /// Applies `transaction` and puts the cursor at `cursor`, an offset of the text after.
    mutating func edit(
        _ transaction: Transaction, cursor: Int, _ grouping: Grouping = .alone, filling place: InsertionPlace? = nil
    ) {
        guard !transaction.isEmpty, !refusesChanges() else { return }
        var edit = Edit(transaction, in: note.buffer, before: selection, after: Selection(at: cursor))
        applyToNote(transaction)
        // What was typed may have joined the mark behind it to one character.
        if let joined = note.buffer.cluster(around: cursor) { edit.after = Selection(at: joined.upperBound) }
        selection = edit.after
        let isJoined = grouping == .inWord && history.extendLast { $0.isTyping && $0.edits[0].absorb(edit) }
        if !isJoined {
            let isTyping = grouping == .startsWord || grouping == .inWord
            history.record(Step(edits: [edit], isTyping: isTyping, filled: place, isChange: grouping == .command))
        }
        didEdit()
    }

    /// Applies a structured change of the note, or tells why it cannot be made. The cursor stays with its text,
    /// and an offered bullet stays offered.
    @discardableResult
    mutating func change(_ make: (Note, Model) throws(EditRefusal) -> Transaction) -> Bool {
        do throws(EditRefusal) {
            let transaction = try make(note, self)
            let place = offered?.place
            let isUsual = place != nil && place == usualPlace
            edit(transaction, cursor: transaction.map(selection.head), .command, filling: place)
            if isUsual { offerBullet() } else if let place { offer(place.moved(by: transaction)) }
            return true
        } catch {
            refuse(error.message)
            return false
        }
    }

    /// Changes the text and all that follows from it, but not the history.
    mutating func applyToNote(_ transaction: Transaction) {
        viewport.follow(transaction)
        // What the mouse holds may be gone.
        pointer.drag = nil
        let happened = record(.edited(transaction))
        guard let change = happened.outline else { return }
        if happened.isAgendaChanged { surroundings &+= 1 }
        if happened.areTimesChanged { isOutlookStale = true }
        if !news.isEmpty { news = news.map { $0.moved(by: transaction) } }
        let isInHeader = change.remarked.lowerBound <= landmarks.headerEnd
        if change.sectionsChanged || change.presentChanged || change.lineDelta != 0 || isInHeader {
            let new = NoteLandmarks(note)
            if new != landmarks { landmarks = new }
        }
        if change.presentChanged { isAttendanceStale = true }
        saving.changed(at: now)
        lastChange = TextChange(lines: change.remarked, isLocal: change.lineDelta == 0, revision: saving.revision)
    }

    private mutating func didEdit() {
        offered = nil
        declined = nil
        goalColumn = nil
        isSelecting = false
        scrollAfterEdit()
    }

    /// Inserts one typed character at the cursor, or in place of the selection.
    mutating func type(_ scalar: Unicode.Scalar) {
        let bytes = Array(UTF8.encode(scalar)!)
        if let place = offered?.place {
            return fill(place, with: bytes, .startsWord)
        }
        defer { if scalar == "]" { continueOffRecord() } }
        let head = selection.head
        let isAfterBlank = head == 0 || note.buffer[head - 1] == UInt8(ascii: " ")
        let startsWord = !selection.isEmpty || (isAfterBlank && scalar != " ")
        let range = selection.range
        edit(.replace(range, with: bytes), cursor: range.lowerBound + bytes.count, startsWord ? .startsWord : .inWord)
        dropDoubled(by: scalar)
    }

    /// Takes away what was there already when it was typed, as a step that undo brings back: a bullet in a bullet, or the
    /// close of code that enter had put below it.
    private mutating func dropDoubled(by typed: Unicode.Scalar) {
        let doubled =
            switch typed {
            case " ": note.doubledBullet(before: selection.head)
            case "`", "~": note.doubledFence(below: cursorLine)
            default: nil as Range<Int>?
            }
        guard let doubled else { return }
        edit(.delete(doubled), cursor: min(selection.head, doubled.lowerBound))
    }

    /// Inserts bytes verbatim at the cursor, or in place of the selection, as one step.
    mutating func insert(_ bytes: [UInt8]) {
        guard !bytes.isEmpty else { return refuse("Nothing was cut or copied.") }
        if let place = offered?.place {
            return fill(place, with: bytes, .alone)
        }
        let range = selection.range
        edit(.replace(range, with: bytes), cursor: range.lowerBound + bytes.count)
    }

    /// Inserts text from elsewhere as one step; in a list it becomes a part of the item. Behind lines of which the last
    /// was ended, the next is offered.
    mutating func paste(_ bytes: [UInt8]) {
        let lead = offered?.lead
        let head = selection.head
        let isInItem = lead == nil && selection.isEmpty && note.mark(ofLine: cursorLine).opened > 0
        let isBeforeText = isInItem && head < note.buffer.contentRange(cursorLine).upperBound
        let hasLines = bytes.dropLast().contains(where: \.isLineTerminator)
        if isBeforeText, hasLines, let start = note.lineStart(forLines: bytes, at: head) {
            return edit(.insert(bytes, at: start), cursor: head + bytes.count)
        }
        let text =
            lead.map { Note.pasted(bytes, behindOffered: $0) }
            ?? (selection.isEmpty ? note.pasted(bytes, at: head) : bytes)
        insert(text)
        let isLeftOpen = bytes.last?.isLineTerminator == true && text.last?.isLineTerminator == false
        guard isLeftOpen, selection.head != head, text.contains(where: \.isLineTerminator) else { return }
        if let place = note.placeBelow(pastedUpTo: selection.head) { offer(place) }
    }

    /// Makes the offered line one of the note, with its first text.
    private mutating func fill(_ place: InsertionPlace, with bytes: [UInt8], _ grouping: Grouping) {
        filledPlace = place
        let text = place.prefix + bytes
        edit(
            .insert(text + place.suffix, at: place.offset), cursor: place.offset + text.count, grouping, filling: place)
    }

    /// Enter: a list goes on with a bullet that is offered, so that none is left in the note without a text. Enter on an
    /// empty bullet ends the list with a blank line, so that what follows is no part of the item.
    mutating func breakLine() {
        if performTypedLine() { return }
        guard offered == nil else {
            offered = nil
            return insert(note.majorityTerminator + note.majorityTerminator)
        }
        if !selection.isEmpty { edit(.delete(selection.range), cursor: selection.range.lowerBound) }
        switch note.continuation(at: selection.head) {
        case .newItem(let prefix):
            let isAtEnd = selection.head == note.buffer.contentRange(cursorLine).upperBound
            let text = note.majorityTerminator + prefix
            guard isAtEnd else { return insert(text) }
            offer(InsertionPlace(offset: selection.head, prefix: text, suffix: []))
            offered?.isAsked = true
        case .plain(let indent): insert(note.majorityTerminator + indent)
        case .code(let indent, let close):
            let line = note.majorityTerminator + indent
            edit(
                .insert(line + note.majorityTerminator + close, at: selection.head),
                cursor: selection.head + line.count)
        case .endList(let range): edit(.delete(range), cursor: range.lowerBound)
        case .newItemHere(let range, let prefix):
            edit(.replace(range, with: prefix), cursor: range.lowerBound + prefix.count)
        }
    }

    mutating func indent() {
        if offered != nil { return moveOffered { note, lines throws(EditRefusal) in try note.indent(lines) } }
        let lines = selectedLines
        if shiftCode(lines, outward: false) { return }
        let isInItem =
            note.innermostItem(containing: lines.lowerBound) != nil || note.mark(ofLine: lines.lowerBound).opened > 0
        if isInItem {
            _ = change { note, _ throws(EditRefusal) in try note.indent(lines) }
            return
        }
        // Elsewhere only an indentation can grow: blanks behind text would be a hard break.
        let before = note.buffer.bytes(in: note.buffer.contentRange(cursorLine).lowerBound..<selection.head)
        guard before.allSatisfy({ $0 == UInt8(ascii: " ") }) else { return refuse(EditRefusal.notInList.message) }
        insert(Array("  ".utf8))
    }

    mutating func outdent() {
        if offered != nil { return moveOffered { note, lines throws(EditRefusal) in try note.outdent(lines) } }
        let lines = selectedLines
        if shiftCode(lines, outward: true) { return }
        change { note, _ throws(EditRefusal) in try note.outdent(lines) }
    }

    /// Whether the lines are code, which no list holds by its columns.
    private mutating func shiftCode(_ lines: Range<Int>, outward: Bool) -> Bool {
        guard let transaction = note.shiftedCode(lines, outward: outward) else { return false }
        if !transaction.isEmpty { change { _, _ throws(EditRefusal) in transaction } }
        return true
    }

    /// Moves the offered bullet as it would move with a text, without writing it.
    private mutating func moveOffered(_ move: (Note, Range<Int>) throws(EditRefusal) -> Transaction) {
        guard let place = offered?.place, let isAsked = offered?.isAsked else { return }
        var filled = note
        let letter = place.offset + place.prefix.count
        filled.apply(.insert(place.prefix + Array("x".utf8) + place.suffix, at: place.offset))
        let line = filled.buffer.line(containing: letter)
        do throws(EditRefusal) {
            filled.apply(try move(filled, line..<line + 1))
        } catch {
            return refuse(error.message)
        }
        let content = filled.buffer.contentRange(line)
        let lead = filled.buffer.bytes(in: content.lowerBound..<content.upperBound - 1)
        let ending = place.prefix[...(place.prefix.lastIndex(where: \.isLineTerminator) ?? 0)]
        offer(InsertionPlace(offset: place.offset, prefix: ending + lead, suffix: place.suffix))
        offered?.isAsked = isAsked
    }

    /// The lines that the selection touches.
    var selectedLines: Range<Int> {
        let range = selection.range
        return note.buffer.line(containing: range.lowerBound)..<note.buffer.line(containing: range.upperBound) + 1
    }
}
