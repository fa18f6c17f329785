extension Command {
    /// The one table of commands. Help, palette, README and dispatch are readings of it.
    package static let catalogue: [CommandEntry] =
        meetingRows + floorRows + outcomeRows + noteRows + editingRows + screenRows
        + tutorialRows

    private static let meetingRows: [CommandEntry] = [
        CommandEntry(
            .itemNext, .meeting, "close the open item as discussed and open the next", note: ["ctrl+n", "f8"],
            agenda: ["n"]),
        CommandEntry(.itemPrevious, .meeting, "go back to the item before", note: ["alt+p"], agenda: ["p"]),
        CommandEntry(.itemOpen, .meeting, "open the chosen item, or enter the chosen section", agenda: ["enter"]),
        CommandEntry(
            .itemDefer, .meeting, "put the open item off to the next meeting and go on", note: ["f7", "alt+l"],
            agenda: ["d"]),
        CommandEntry(.itemSkip, .meeting, "leave the item out and go on", note: ["alt+k"], agenda: ["s"]),
        CommandEntry(.itemReopen, .meeting, "open again what was discussed, deferred or skipped", agenda: ["r"]),
        CommandEntry(.meetingStart, .meeting, "start the clock and open the first item"),
        CommandEntry(.meetingWrapUp, .meeting, "go to the wrap-up, whatever is left", agenda: ["w"]),
        CommandEntry(.meetingClose, .meeting, "end the meeting, after a look at what is open", agenda: ["shift+c"]),
        CommandEntry(.meetingReopen, .meeting, "take the end of the meeting back"),
        CommandEntry(.meetingReadBack, .meeting, "decisions, actions, who was here: to be read aloud", agenda: ["z"]),
        CommandEntry(.meetingArchive, .meeting, "put the note into the archive, and export it", agenda: ["shift+a"]),
        CommandEntry(.meetingExport, .meeting, "write the report, the mail and the other exports", agenda: ["shift+x"]),
        CommandEntry(.really, .meeting, "do what was just declined, all the same", agenda: ["!"]),
        CommandEntry(.topicOpen, .meeting, "add a topic and take it up at once"),
        CommandEntry(
            .timerPause, .clocks, "pause the clocks, or let them run on", note: ["f5", "alt+c"], agenda: ["space"]),
        CommandEntry(
            .timerExtend, .clocks, "more time for the open item: 5 min, then 3, then 2", note: ["f6", "alt+="],
            agenda: ["+", "="]),
        CommandEntry(.timerTakeBack, .clocks, "take the last extension back", note: ["alt+-"], agenda: ["-"]),
        CommandEntry(.timerSet, .clocks, "set the timebox of an item, in minutes", agenda: ["b"]),
        CommandEntry(.planSet, .clocks, "set how long the meeting is planned for"),
        CommandEntry(
            .planFit, .clocks, "make the rest fit: shorten it, put off what is left", note: ["alt+shift+p"],
            agenda: ["m"]),
        CommandEntry(
            .attendeeArrive, .people, "mark somebody present (late, once it has started)", note: ["f3", "alt+j"],
            agenda: ["a"]),
        CommandEntry(
            .attendeeLeave, .people, "note that somebody left", note: ["alt+shift+j"], agenda: ["l"]),
        CommandEntry(.attendeeRegrets, .people, "note that somebody sent regrets", agenda: ["shift+l"]),
        CommandEntry(.attendeeWithdraw, .people, "take out somebody who was marked by mistake"),
        CommandEntry(.attendeeShow, .people, "tell who is here"),
    ]

    private static let floorRows: [CommandEntry] = [
        CommandEntry(.queueJoin, .floor, "put somebody in the queue", note: ["alt+q"], agenda: ["e"]),
        CommandEntry(
            .floorGive, .floor, "give the first in the queue the floor", note: ["alt+r"], agenda: ["f"]),
        CommandEntry(.floorEnd, .floor, "end the turn of who speaks", agenda: ["shift+f"]),
        CommandEntry(
            .queueShow, .floor, "the queue as a list to work on, and who spoke", note: ["alt+shift+q"],
            agenda: ["v"]),
        CommandEntry(.queueLeave, .floor, "take somebody out of the queue, or put them last", agenda: ["shift+e"]),
        CommandEntry(.queueClose, .floor, "take nobody more into the queue, or open it again"),
        CommandEntry(.queueClear, .floor, "empty the queue"),
        CommandEntry(.queueLast, .floor, "let somebody have the last word"),
        CommandEntry(.floorLimit, .floor, "limit each turn"),
    ]

    private static let outcomeRows: [CommandEntry] = [
        CommandEntry(
            .actionCapture, .outcomes, "make an action item of this line", note: ["ctrl+t"]),
        CommandEntry(.decisionCapture, .outcomes, "make this line a decision", note: ["ctrl+o"]),
        CommandEntry(.topicCapture, .outcomes, "make a new topic of this line", note: ["alt+shift+t"]),
        CommandEntry(.decisionAdd, .outcomes, "note a decision at the open item", note: ["alt+shift+d"]),
        CommandEntry(.infoAdd, .outcomes, "note something at the open item"),
        CommandEntry(.actionClose, .outcomes, "tick an action item by its number"),
        CommandEntry(.offRecord, .outcomes, "note it for yourself, never in the note", note: ["alt+shift+o"]),
        CommandEntry(.privateShow, .outcomes, "what you noted for yourself"),
        CommandEntry(.remind, .outcomes, "be told of something later"),
    ]

    private static let noteRows: [CommandEntry] = [
        CommandEntry(.topicAdd, .form, "add a topic to the agenda", note: ["f4", "alt+t"], agenda: ["t"]),
        CommandEntry(.followUpAdd, .form, "add a follow-up to the agenda"),
        CommandEntry(.actionAdd, .form, "add an action item", note: ["alt+i"], agenda: ["i"]),
        CommandEntry(
            .taskToggle, .form, "mark a task or action item done, or not done", note: ["alt+x"], agenda: ["x"]),
        CommandEntry(.itemIndent, .form, "make the item a child of the one above", note: ["tab"]),
        CommandEntry(.itemOutdent, .form, "move the item one level out", note: ["shift+tab"]),
        CommandEntry(
            .lineBreak, .form, "new line; in a list the next bullet, or its end", note: ["enter"]),
        CommandEntry(.lineBreakPlain, .form, "new line and nothing else", note: ["alt+enter", "ctrl+j"]),
    ]

    private static let editingRows: [CommandEntry] = [
        CommandEntry(.undo, .editing, "undo, without limit", note: ["alt+u", "ctrl+_"], agenda: ["u"]),
        CommandEntry(.redo, .editing, "do again what undo took back", note: ["alt+e"], agenda: ["shift+u"]),
        CommandEntry(.cut, .editing, "cut the selection, or the line", note: ["ctrl+x"]),
        CommandEntry(.copy, .editing, "copy the selection, or the line", note: ["ctrl+c"]),
        CommandEntry(
            .copyToTerminal, .editing, "copy for other programs too, by the terminal", note: ["alt+shift+c"]),
        CommandEntry(.paste, .editing, "paste what was cut or copied", note: ["ctrl+v", "ctrl+y"]),
        CommandEntry(.deleteBack, .editing, "delete the character before", note: ["backspace", "shift+backspace"]),
        CommandEntry(.deleteForward, .editing, "delete the character after", note: ["delete", "ctrl+d"]),
        CommandEntry(
            .deleteWordBack, .editing, "cut the word before", note: ["ctrl+w", "alt+backspace", "ctrl+backspace"]),
        CommandEntry(.deleteWordForward, .editing, "cut the word after", note: ["alt+d", "ctrl+delete"]),
        CommandEntry(.deleteToLineStart, .editing, "cut to the start of the line", note: ["ctrl+u"]),
        CommandEntry(.deleteToLineEnd, .editing, "cut to the end of the line", note: ["ctrl+k"]),
        CommandEntry(.cursorLeft, .moving, "a character back", note: ["left", "ctrl+b"]),
        CommandEntry(
            .cursorRight, .moving, "a character on; at a name's start, take the name", note: ["right", "ctrl+f"]),
        CommandEntry(.cursorUp, .moving, "a row up", note: ["up"], agenda: ["up", "k"]),
        CommandEntry(.cursorDown, .moving, "a row down", note: ["down"], agenda: ["down", "j"]),
        CommandEntry(.wordLeft, .moving, "a word back", note: ["alt+b", "ctrl+left", "alt+left"]),
        CommandEntry(.wordRight, .moving, "a word on", note: ["alt+f", "ctrl+right", "alt+right"]),
        CommandEntry(.lineStart, .moving, "to the start of the text, then of the line", note: ["home", "ctrl+a"]),
        CommandEntry(.lineEnd, .moving, "to the end of the line", note: ["end", "ctrl+e"]),
        CommandEntry(.pageUp, .moving, "a page up", note: ["pageup", "alt+v"]),
        CommandEntry(.pageDown, .moving, "a page down", note: ["pagedown"]),
        CommandEntry(
            .noteStart, .moving, "to the start of the note", note: ["ctrl+home", "alt+<"], agenda: ["home", "g"]),
        CommandEntry(
            .noteEnd, .moving, "to the end of the note", note: ["ctrl+end", "alt+>"], agenda: ["end", "shift+g"]),
        CommandEntry(
            .selectStart, .moving, "start or drop a selection (or shift and a motion)",
            note: ["ctrl+space"]),
        CommandEntry(.selectAll, .moving, "select the whole note", note: ["alt+shift+a"]),
        CommandEntry(.searchStart, .moving, "find a text in the note", note: ["ctrl+r", "f9"], agenda: ["/"]),
        CommandEntry(.searchNext, .moving, "to the next match", note: ["alt+n", "ctrl+g"]),
        CommandEntry(.searchPrevious, .moving, "to the match before", note: ["alt+shift+n"]),
        CommandEntry(
            .archiveSearch, .moving, "look something up in all notes of the archive", note: ["alt+s"], agenda: ["y"]),
        CommandEntry(.textReplace, .editing, "correct or rename what was written"),
    ]

    private static let screenRows: [CommandEntry] = [
        CommandEntry(
            .focusSwitch, .screen, "between the note and the agenda", note: ["f2", "alt+a"],
            agenda: ["tab", "esc", "f2"]),
        CommandEntry(.foldToggle, .screen, "show or fold the header and the footer", note: ["alt+h"], agenda: ["h"]),
        CommandEntry(.help, .screen, "the keys of where you are", note: ["f1", "alt+?"], agenda: ["?"]),
        CommandEntry(.palette, .screen, "all commands", note: ["ctrl+p"]),
        CommandEntry(
            .commandLine, .screen, "say it in words: q+ Ada, next, ACTION: …", note: ["alt+;", "alt+:", "f10"],
            agenda: [":"]),
        CommandEntry(
            .conflictNext, .screen, "to the next conflict with another program's change", note: ["alt+m"]),
        CommandEntry(.conflictKeepYours, .screen, "keep your side of the conflict here", note: ["alt+y"]),
        CommandEntry(.conflictKeepTheirs, .screen, "keep the other program's side", note: ["alt+g"]),
        CommandEntry(.conflictKeepBoth, .screen, "keep both sides", note: ["alt+w"]),
        CommandEntry(.recoveryDrop, .screen, "drop what was recovered from the log", note: ["alt+z"]),
        CommandEntry(.noteSave, .screen, "save now; a file that is gone is made again", note: ["ctrl+s"]),
        CommandEntry(.editorOpen, .screen, "the note in $VISUAL or $EDITOR, and back", note: ["alt+o"], agenda: ["o"]),
        CommandEntry(.themeNext, .screen, "the next theme of colours", agenda: ["shift+t"], alias: "t"),
        CommandEntry(.mouseToggle, .screen, "let the terminal have the mouse, or take it back"),
        CommandEntry(.screenRedraw, .screen, "draw the screen anew", note: ["ctrl+l"]),
        CommandEntry(.suspend, .screen, "stop, until the shell's fg", note: ["ctrl+z"]),
        CommandEntry(.quit, .screen, "save and leave", note: ["ctrl+q"], agenda: ["q"]),
    ]

    private static let tutorialRows: [CommandEntry] = [
        CommandEntry(.tutorialSkip, .tutorial, "to the next step of gavel tutorial", note: ["alt+."]),
        CommandEntry(.tutorialBack, .tutorial, "to the step before, in gavel tutorial", note: ["alt+,"]),
    ]
}
