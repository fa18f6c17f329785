/// What becomes of a command where nothing is drawn.
enum LineUse: Sendable {
    /// It does what it does everywhere.
    case done
    /// It wants something behind it that a prompt asks for elsewhere.
    case needs(String)
    /// A verb says it.
    case said(Verb)
    /// It shows something elsewhere, and is a question here.
    case asks(LineQuestion)
    /// It looks for what follows it.
    case searches
    /// It makes no sense here, and why.
    case pointless(String)
}

extension Command {
    /// How the command is given where nothing is drawn.
    var lineUse: LineUse {
        switch self {
        case .meetingStart, .itemNext, .itemPrevious, .itemDefer, .itemSkip, .meetingWrapUp, .meetingClose,
            .meetingReopen, .meetingArchive, .meetingExport, .really, .timerPause, .timerExtend, .timerTakeBack,
            .planFit, .floorGive,
            .floorEnd,
            .queueClose, .queueClear, .undo, .redo, .conflictNext, .conflictKeepYours, .conflictKeepTheirs,
            .conflictKeepBoth, .recoveryDrop, .noteSave, .editorOpen, .suspend, .quit:
            .done
        case .timerSet, .planSet: .needs("MINUTES")
        case .attendeeWithdraw: .needs("NAME")
        case .followUpAdd: .needs("TITLE")
        case .archiveSearch: .needs("WORDS")
        case .itemOpen, .itemReopen: .said(Verb(of: .itemOpen)!)
        case .attendeeArrive, .attendeeLeave, .attendeeRegrets, .topicAdd, .topicOpen, .actionAdd, .queueJoin,
            .queueLeave, .queueLast, .floorLimit, .actionClose, .decisionAdd, .infoAdd, .offRecord, .remind,
            .textReplace:
            .said(Verb(of: self)!)
        case .attendeeShow: .asks(.people)
        case .queueShow: .asks(.queue)
        case .meetingReadBack: .asks(.readBack)
        case .privateShow: .asks(.privateNotes)
        case .help, .palette: .asks(.help(""))
        case .searchStart: .searches
        case .commandLine: .pointless("Every line is read like one of the command line.")
        case .actionCapture, .decisionCapture, .topicCapture:
            .pointless("There is no cursor whose line could be meant. ACTION:, RESOLUTION: and agenda+ take the text.")
        case .taskToggle: .pointless("There is no cursor whose task could be meant. close #3 ticks an action item.")
        case .itemIndent, .itemOutdent: .pointless("There is no cursor whose line could be moved.")
        case .lineBreak, .lineBreakPlain: .pointless("Every line is a note of its own.")
        case .cut, .copy, .copyToTerminal, .paste, .deleteBack, .deleteForward, .deleteWordBack, .deleteWordForward,
            .deleteToLineStart, .deleteToLineEnd, .selectStart, .selectAll:
            .pointless("There is no cursor. undo takes a note back, s/old/new/ corrects it.")
        case .cursorLeft, .cursorRight, .cursorUp, .cursorDown, .wordLeft, .wordRight, .lineStart, .lineEnd, .pageUp,
            .pageDown, .noteStart, .noteEnd:
            .pointless("There is no cursor. read reads the notes, take up 3 opens item 3.")
        case .searchNext, .searchPrevious: .pointless("search TEXT finds all its places at once.")
        case .tutorialSkip, .tutorialBack: .pointless("gavel tutorial shows its steps on the screen only.")
        case .themeNext: .pointless("Nothing is drawn, so there are no colours.")
        case .mouseToggle: .pointless("Nothing is drawn, so the mouse is the terminal's.")
        case .focusSwitch, .foldToggle, .screenRedraw:
            .pointless("Nothing is drawn. agenda tells the agenda, read the notes.")
        }
    }
}
