import Console
import MeetingCore
import NoteFormat
import TextEditing

extension Model {
    /// Takes in what happened at `now` and answers with what is to be done outside.
    package mutating func update(_ message: Message, at now: Stamp) -> [Effect] {
        // Whatever comes after a deadline does what its tick would have done.
        if let deadline, deadline <= now.uptime { isOutlookStale = true }
        self.now = now
        if isAgendaUnread { readAgenda() }
        forgetOldNews()
        if front != .screen { announceTitle() }
        switch message {
        case .input(let input): take(input)
        case .entered(let bytes): hear(bytes)
        case .resized(let new): fit(into: new)
        case .tick: isOutlookStale = true
        case .recalled(let past, let opening): recall(past, opening)
        case .placed(let line): place(atLine: line)
        case .warned(let warning): refuse(warning)
        case .logFailed(let reason): noteLogFailed(reason)
        case .logWorks: noteLogWorks()
        case .saved(let revision): noteSaved(revision)
        case .saveFailed(_, let reason): noteSaveFailed(reason)
        case .saveOutdated: noteSaveOutdated()
        case .fileChanged(let theirs, let generation): takeIn(theirs, generation: generation)
        case .fileLost(let loss): noteFileLost(loss)
        case .fileTouched: noteFileTouched()
        case .edited(let bytes): takeOver(bytes)
        case .editorFailed(let reason): refuse(reason)
        case .namesFound(let names): addToRoster(names)
        case .customsFound(let customs): takeIn(customs)
        case .found(let answer, let number): takeIn(answer, number: number)
        case .archiveRead(let done, let total): noteArchiveProgress(done: done, total: total)
        case .checked(let concerns): takeIn(concerns)
        case .archived(let text): say(text)
        case .archiveFailed(let text): refuse(text)
        case .exported(let folder): say("Exported into \(folder).")
        case .exportFailed(let text): refuse(text)
        case .themeChanged(let name): noteTheme(name)
        case .themeFailed(let reason): refuse(reason)
        case .coached(let coach): take(coach)
        case .mouseFailed(let reason): noteMouseFailed(reason)
        case .handingFailed(let reason): refuse(reason)
        case .stopRequested: suspend()
        case .resumed: effects.append(.redraw)
        case .terminate(let status): leave(status: status, isForced: true)
        }
        scrollUnderMouse()
        forgetSettledConflicts()
        showReminders()
        soundAlarms()
        archiveIfSaved()
        saveIfDue()
        refreshSavingState()
        if isOutlookStale { refreshOutlook() }
        if front != .screen { announce() }
        coach = coach?.following(message, to: self)
        defer { effects.removeAll(keepingCapacity: true) }
        return effects
    }

    private mutating func take(_ input: Input) {
        // What is typed behind the key that leaves is for whoever comes next.
        guard leaving == nil else { return }
        // A terminal's late answer to somebody else is no key, and takes no message away.
        switch input {
        case .key(let key):
            if key.text == nil || overlay != nil || notice?.staysWhileTyping == false { forgetNotice() }
            press(key)
        case .paste(let bytes):
            forgetNotice()
            bringViewBack()
            pasted(bytes)
        case .mouse(let event): take(event)
        case .unknown: break
        }
    }

    mutating func forgetNotice() {
        if notice != nil { notice = nil }
    }

    /// Does what a key does where the keys go now.
    mutating func press(_ key: KeyStroke) {
        bringViewBack()
        if asksForHelp(key) { return showHelp() }
        if let command = tutorialCommand(for: key) { return run(command) }
        switch overlay {
        case .help(let page): pressInHelp(key, page)
        case .palette(let palette): pressInPalette(key, palette)
        case .prompt(let prompt): pressInPrompt(key, prompt)
        case .archiveSearch: pressInArchive(key)
        case .queue(let sheet): pressInQueue(key, sheet)
        case .privateNotes(let top): pressInPrivateNotes(key, top)
        case .closing(let sheet): pressInClosing(key, sheet)
        case .readBack(let top): pressInReadBack(key, top)
        case nil:
            switch focus {
            case .note: pressInNote(key)
            case .agenda: pressInAgenda(key)
            }
        }
    }

    private mutating func pressInNote(_ key: KeyStroke) {
        if let scalar = key.text {
            type(scalar)
        } else if let command = keymap.command(for: key, in: .note) {
            run(command)
        } else if let command = keymap.command(for: key.withoutShift, in: .note), command.isMotion {
            move(command, isExtending: true)
        } else {
            say("\(key) does nothing here. \(name(of: .help)) shows the keys.")
        }
    }

    private mutating func pressInAgenda(_ key: KeyStroke) {
        // What is not looked at is not changed.
        if let command = keymap.command(for: key, in: .agenda), !command.isForTyping {
            run(command)
        } else {
            say("\(key) does nothing in the agenda. ? shows the keys, tab goes back.")
        }
    }

    private mutating func pasted(_ bytes: [UInt8]) {
        switch overlay {
        case .prompt(var prompt):
            prompt.field.insert(String(decoding: bytes.prefix { !$0.isLineTerminator }, as: UTF8.self))
            overlay = .prompt(prompt)
        case .palette(var palette):
            palette.field.insert(String(decoding: bytes.prefix { !$0.isLineTerminator }, as: UTF8.self))
            overlay = .palette(palette)
        case .archiveSearch: pasteIntoArchive(String(decoding: bytes.prefix { !$0.isLineTerminator }, as: UTF8.self))
        case .help, .queue, .privateNotes, .closing, .readBack: break
        case nil:
            // In the agenda as well a paste is text: it was meant for the note.
            focus = .note
            let text = takingOffRecord(withOwnLineEndings(bytes))
            if !text.isEmpty { paste(text) }
            // Nobody types a paste again: it is not left to the next pause.
            saveNow()
        }
    }

    /// Terminals send the line ends of a paste as CR; in the text they are those of the note.
    private func withOwnLineEndings(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            guard byte.isLineTerminator else {
                text.append(byte)
                continue
            }
            let isSecondHalf = byte == .lineFeed && index > 0 && bytes[index - 1] == .carriageReturn
            if !isSecondHalf { text += note.majorityTerminator }
        }
        return text
    }

    /// Tells something that is no refusal.
    mutating func say(_ text: String) { tell(Notice(kind: .message, text: text)) }

    /// Tells why something did not happen.
    mutating func refuse(_ text: String, staysWhileTyping: Bool = false) {
        tell(Notice(kind: .refusal, text: text, staysWhileTyping: staysWhileTyping))
    }

    private mutating func tell(_ notice: Notice) {
        self.notice = notice
        if front != .screen, !notice.text.isEmpty { effects.append(.tell(notice)) }
    }

    /// Tells on the screen what the announcer tells anyway where nothing is drawn; what is doubtful is told on both.
    mutating func confirm(_ text: String, but doubts: [String] = []) {
        let told = doubts + (front == .screen ? [text] : [])
        if !told.isEmpty { say(told.joined(separator: " ")) }
    }
}

extension KeyStroke {
    fileprivate var withoutShift: KeyStroke { KeyStroke(key, modifiers.subtracting(.shift)) }
}
