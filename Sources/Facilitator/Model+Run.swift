import MeetingCore
import NoteFormat

extension Model {
    /// Runs a command wherever it came from: a key, the agenda or the palette.
    mutating func run(_ command: Command) {
        switch command {
        case .meetingStart: intend(.start)
        case .itemNext: intend(.next)
        case .itemPrevious: intend(.previous)
        case .itemOpen: openChosen()
        case .itemDefer: intend(.defer(itemInMind))
        case .itemSkip: intend(.skip(itemInMind))
        case .itemReopen: reopenChosen()
        case .meetingWrapUp: intend(.wrapUp)
        case .meetingClose: closeMeeting()
        case .meetingReopen: intend(.reopenMeeting)
        case .meetingReadBack: overlay = .readBack(top: 0)
        case .meetingArchive: archive()
        case .meetingExport: export()
        case .really: insist()
        case .timerPause: intend(meeting.isPaused ? .resume : .pause)
        case .timerExtend: intend(.extend(by: meeting.nextExtension))
        case .timerTakeBack: intend(.takeBackExtension)
        case .timerSet, .planSet, .attendeeArrive, .attendeeLeave, .attendeeRegrets, .attendeeWithdraw, .topicAdd,
            .followUpAdd, .actionAdd, .searchStart:
            Prompt.Purpose(of: command).map { ask($0) }
        case .planFit: makeFit()
        case .privateShow: overlay = .privateNotes(top: 0)
        case .attendeeShow: tellWhoIsHere()
        case .floorGive: giveFloor(to: nil)
        case .floorEnd: endTurn()
        case .queueShow: overlay = .queue(QueueSheet())
        case .queueClose: intendOnFloor(meeting.floor.isClosed ? .reopenQueue : .closeQueue)
        case .queueClear: intendOnFloor(.clear)
        case .queueJoin, .queueLeave, .queueLast, .floorLimit, .topicOpen, .actionClose, .decisionAdd, .infoAdd,
            .offRecord, .remind, .textReplace:
            openCommandLine(with: command)
        case .commandLine: overlay = .prompt(Prompt(purpose: .command))
        case .actionCapture: captureAction()
        case .decisionCapture: captureDecision()
        case .topicCapture: captureTopic()
        case .taskToggle: toggleTask()
        case .itemIndent where nameOffer?.ending.isEmpty == true: takeOfferedName()
        case .itemIndent: indent()
        case .itemOutdent: outdent()
        case .lineBreak: breakLine()
        case .lineBreakPlain: insert(note.majorityTerminator)
        case .undo: undo()
        case .redo: redo()
        case .cut: cut()
        case .copy: copy()
        case .copyToTerminal: copyToTerminal()
        case .paste: insert(clipboard)
        case .deleteBack, .deleteForward, .deleteWordBack, .deleteWordForward, .deleteToLineStart, .deleteToLineEnd:
            delete(command)
        case .cursorUp where focus == .agenda: moveInAgenda(by: -1)
        case .cursorDown where focus == .agenda: moveInAgenda(by: 1)
        case .noteStart where focus == .agenda: moveInAgenda(by: -agendaRowCount)
        case .noteEnd where focus == .agenda: moveInAgenda(by: agendaRowCount)
        case .pageUp where focus == .agenda: moveInAgenda(by: -agendaPage)
        case .pageDown where focus == .agenda: moveInAgenda(by: agendaPage)
        case .cursorRight where nameOffer != nil: takeOfferedName()
        case .cursorLeft, .cursorRight, .cursorUp, .cursorDown, .wordLeft, .wordRight, .lineStart, .lineEnd, .pageUp,
            .pageDown, .noteStart, .noteEnd:
            move(command, isExtending: isSelecting)
        case .selectStart: toggleSelecting()
        case .selectAll: select(0, note.buffer.byteCount)
        case .searchNext: searchAgain(isForward: true)
        case .searchPrevious: searchAgain(isForward: false)
        case .archiveSearch: openArchive()
        case .conflictNext: goToNextConflict()
        case .conflictKeepYours: settleConflict(.ours)
        case .conflictKeepTheirs: settleConflict(.theirs)
        case .conflictKeepBoth: settleConflict(.both)
        case .recoveryDrop: dropRecovered()
        case .focusSwitch: switchFocus()
        case .foldToggle: toggleFolds()
        case .help: showHelp()
        case .palette: overlay = .palette(Palette())
        case .noteSave: saveAsAsked()
        case .editorOpen: openEditor()
        case .themeNext: effects.append(.nextTheme)
        case .mouseToggle: toggleMouse()
        case .screenRedraw: effects.append(.redraw)
        case .suspend: suspend()
        case .quit: quit()
        case .tutorialSkip: goToLesson({ $0.skip() }, atEnd: "This is the last step.")
        case .tutorialBack: goToLesson({ $0.goBack() }, atEnd: "This is the first step.")
        }
    }

    /// The intent behind a command whose use can be refused beforehand; nil for all that is always possible.
    func intent(of command: Command) -> MeetingIntent? {
        switch command {
        case .meetingStart: .start
        case .itemNext: .next
        case .itemPrevious: .previous
        case .itemDefer: .defer(itemInMind)
        case .itemSkip: .skip(itemInMind)
        case .itemReopen: chosenItem.map { .reopen($0) }
        case .meetingWrapUp: .wrapUp
        case .meetingClose: .really(.close)
        case .meetingReopen: .reopenMeeting
        case .timerPause: meeting.isPaused ? .resume : .pause
        case .timerExtend: .extend(by: meeting.nextExtension)
        case .timerTakeBack: .takeBackExtension
        case .floorGive: .floor(nextTurn)
        case .floorEnd: .floor(.endTurn)
        case .queueClose: .floor(meeting.floor.isClosed ? .reopenQueue : .closeQueue)
        case .queueClear: .floor(.clear)
        default: nil
        }
    }

    /// Why `command` does not apply now, in the user's words; nil when it does.
    func refusal(of command: Command) -> String? {
        if let intent = intent(of: command) {
            // What is declined to be on the safe side is one press more, and told then.
            return refusal(ofIntent: intent).flatMap { $0.isOverridable ? nil : $0.text }
        }
        switch command {
        case .undo where history.past.isEmpty: return "There is nothing to undo."
        case .redo where history.future.isEmpty: return "There is nothing to redo."
        case .really where declined == nil: return "Nothing was declined."
        case .paste where clipboard.isEmpty: return "Nothing was cut or copied."
        case .itemOpen where agendaRowCount == 0:
            return "There is nothing to open. \(name(of: .topicAdd)) adds a topic."
        case .itemReopen where chosenItem == nil: return "Choose an item in the agenda first."
        case .timerSet where itemInMind ?? meeting.openItem == nil: return "Choose or open an item first."
        case .conflictNext where !hasConflicts, .conflictKeepYours where !hasConflicts,
            .conflictKeepTheirs where !hasConflicts, .conflictKeepBoth where !hasConflicts:
            return "There is no conflict."
        case .recoveryDrop where !canDropRecovered: return "There is nothing recovered to drop."
        case .searchNext where search.wanted.isEmpty, .searchPrevious where search.wanted.isEmpty:
            return "Nothing was searched for yet."
        default: return nil
        }
    }
}
