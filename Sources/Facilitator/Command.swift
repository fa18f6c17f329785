import Console

/// Everything that a key or the palette can do. The raw value is the name that people see and settings use.
package enum Command: String, CaseIterable, Sendable {
    // The meeting.
    case meetingStart = "meeting-start"
    case itemNext = "item-next"
    case itemPrevious = "item-previous"
    case itemOpen = "item-open"
    case itemDefer = "item-defer"
    case itemSkip = "item-skip"
    case itemReopen = "item-reopen"
    case meetingWrapUp = "meeting-wrap-up"
    case meetingClose = "meeting-close"
    case meetingReopen = "meeting-reopen"
    case meetingReadBack = "meeting-read-back"
    case meetingArchive = "meeting-archive"
    case meetingExport = "meeting-export"
    case really
    case topicOpen = "topic-open"
    // The clocks.
    case timerPause = "timer-pause"
    case timerExtend = "timer-extend"
    case timerTakeBack = "timer-take-back"
    case timerSet = "timer-set"
    case planSet = "plan-set"
    case planFit = "plan-fit"
    // Who is here.
    case attendeeArrive = "attendee-arrive"
    case attendeeLeave = "attendee-leave"
    case attendeeRegrets = "attendee-regrets"
    case attendeeWithdraw = "attendee-withdraw"
    case attendeeShow = "attendee-show"
    // The floor.
    case queueJoin = "queue-join"
    case queueLeave = "queue-leave"
    case queueShow = "queue-show"
    case queueClose = "queue-close"
    case queueClear = "queue-clear"
    case queueLast = "queue-last"
    case floorGive = "floor-give"
    case floorEnd = "floor-end"
    case floorLimit = "floor-limit"
    // What comes of it.
    case actionClose = "action-close"
    case decisionAdd = "decision-add"
    case infoAdd = "info-add"
    case actionCapture = "action-capture"
    case decisionCapture = "decision-capture"
    case topicCapture = "topic-capture"
    case offRecord = "off-record"
    case privateShow = "private-show"
    case remind
    // The note's form.
    case topicAdd = "topic-add"
    case followUpAdd = "follow-up-add"
    case actionAdd = "action-add"
    case taskToggle = "task-toggle"
    case itemIndent = "item-indent"
    case itemOutdent = "item-outdent"
    case lineBreak = "line-break"
    case lineBreakPlain = "line-break-plain"
    // Editing.
    case undo
    case redo
    case cut
    case copy
    case copyToTerminal = "copy-to-terminal"
    case paste
    case deleteBack = "delete-back"
    case deleteForward = "delete-forward"
    case deleteWordBack = "delete-word-back"
    case deleteWordForward = "delete-word-forward"
    case deleteToLineStart = "delete-to-line-start"
    case deleteToLineEnd = "delete-to-line-end"
    // Moving.
    case cursorLeft = "cursor-left"
    case cursorRight = "cursor-right"
    case cursorUp = "cursor-up"
    case cursorDown = "cursor-down"
    case wordLeft = "word-left"
    case wordRight = "word-right"
    case lineStart = "line-start"
    case lineEnd = "line-end"
    case pageUp = "page-up"
    case pageDown = "page-down"
    case noteStart = "note-start"
    case noteEnd = "note-end"
    case selectStart = "select-start"
    case selectAll = "select-all"
    case searchStart = "search"
    case searchNext = "search-next"
    case searchPrevious = "search-previous"
    case archiveSearch = "archive-search"
    case textReplace = "text-replace"
    // What other programs and earlier sessions wrote.
    case conflictNext = "conflict-next"
    case conflictKeepYours = "conflict-keep-yours"
    case conflictKeepTheirs = "conflict-keep-theirs"
    case conflictKeepBoth = "conflict-keep-both"
    case recoveryDrop = "recovery-drop"
    // The screen and the file.
    case focusSwitch = "focus-switch"
    case foldToggle = "fold-toggle"
    case help
    case palette
    case commandLine = "command-line"
    case noteSave = "note-save"
    case editorOpen = "editor-open"
    case themeNext = "theme-next"
    case mouseToggle = "mouse-toggle"
    case screenRedraw = "screen-redraw"
    case suspend
    case quit
    // The tutorial.
    case tutorialSkip = "tutorial-skip"
    case tutorialBack = "tutorial-back"

    /// Its row in the catalogue.
    package var entry: CommandEntry { Self.entries[self]! }

    package var name: String { rawValue }

    private static let entries = Dictionary(uniqueKeysWithValues: catalogue.map { ($0.command, $0) })
}

/// Where a key has its meaning.
package enum CommandContext: String, CaseIterable, Sendable {
    case note, agenda
}

/// The headings under which commands are listed.
package enum CommandGroup: String, CaseIterable, Sendable {
    case meeting = "The meeting"
    case clocks = "Clocks"
    case people = "Who is here"
    case floor = "Who speaks"
    case outcomes = "What comes of it"
    case form = "The note's form"
    case editing = "Editing"
    case moving = "Moving"
    case screen = "Screen and file"
    /// Only in `gavel tutorial`.
    case tutorial = "The tutorial"
}

/// One command, told once for dispatch, help, palette and README.
package struct CommandEntry: Sendable {
    package let command: Command
    package let group: CommandGroup
    package let summary: String
    /// The keys while typing in the note, the usual one first.
    package let noteKeys: [KeyStroke]
    /// The keys in the agenda. A command that works while typing has those keys here as well.
    package let agendaKeys: [KeyStroke]
    /// What the palette finds it by before all others.
    let alias: String?

    init(
        _ command: Command, _ group: CommandGroup, _ summary: String, note: [String] = [], agenda: [String] = [],
        alias: String? = nil
    ) {
        self.command = command
        self.group = group
        self.summary = summary
        noteKeys = note.map { KeyStroke($0)! }
        agendaKeys = agenda.map { KeyStroke($0)! }
        self.alias = alias
    }

    /// The keys that reach the command in `context`, as the catalogue has it.
    package func keys(in context: CommandContext) -> [KeyStroke] {
        switch context {
        case .note: noteKeys
        case .agenda: agendaKeys + noteKeys.filter { $0.text == nil && !Self.takenInAgenda.contains($0) }
        }
    }

    /// The keys that some command has in the agenda alone.
    private static let takenInAgenda = Set(Command.catalogue.flatMap(\.agendaKeys))
}
