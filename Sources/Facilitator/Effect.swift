import MeetingCore
import Proceedings
import TextEditing

/// What the model asks the runtime to do.
package enum Effect: Sendable {
    /// Tell the user this in words. Asked for where nothing is drawn.
    case tell(Notice)
    /// Append this to the log. No answer: `logFailed` and `logWorks` tell when that changes.
    case log(Operation, at: Stamp)
    /// Put this text into the file and answer with `saved`, `saveFailed` or `saveOutdated`.
    ///
    /// It is not written over a change of the file that was not taken over yet: `over` counts those that were. A file
    /// that is gone is made again only when `isNew`.
    case save(TextBuffer, revision: Int, over: Int, isNew: Bool)
    /// Keep this text somewhere else, since neither the file nor the log can take it and the application ends.
    case rescue(TextBuffer)
    /// Say, once the terminal is given back, that the file could not be written and that the log has the text.
    case tellUnsaved
    /// Ring the terminal's bell.
    case ring
    /// Have the shell run the user's own command; nobody waits for it.
    case run(String, for: TimeAlarm)
    /// Hand the terminal to the user's own editor with this text and answer with `edited`.
    case openEditor(TextBuffer, line: Int)
    /// Look for this in the notes of the archive and answer with `found` and the number.
    case searchArchive(String, number: Int)
    /// Look through this text, in which these people may be named, and answer with `checked`.
    case check(TextBuffer, people: [String])
    /// Export the note, as it is in the file, into this folder and answer with `exported` or `exportFailed`.
    case export(into: String)
    /// Hand the terminal to what puts the note's file into the archive, and answer with `archived` or `archiveFailed`.
    case archive
    /// Stop until the shell continues us.
    case suspend
    /// Show everything in the next theme and answer with `themeChanged` or `themeFailed`.
    case nextTheme
    /// Take the mouse from the terminal, or let it have it. No answer but `mouseFailed`.
    case setMouse(Bool)
    /// Hand this text to the terminal's own clipboard. No answer but `handingFailed`.
    case handToTerminal([UInt8])
    /// Draw everything anew.
    case redraw
    /// End with this exit status.
    case quit(status: Int32)
}
