import Console
import MeetingCore
import NoteFormat
import Proceedings
import TextEditing

/// What happened outside, in the order in which it did.
package enum Message: Sendable {
    case input(Input)
    /// A line was entered where nothing is drawn; it comes without its line ending.
    case entered([UInt8])
    case resized(Size)
    /// A deadline that the model asked for has come.
    case tick
    /// What the log holds of the note, nil for a log that is new. Comes before everything else that changes something.
    case recalled(Proceedings?, Opening)
    /// The note was opened at this line, counted from 0.
    case placed(line: Int)
    /// Something about opening the note that the user has to know.
    case warned(String)
    /// The log takes nothing for this reason; what it should have taken waits.
    case logFailed(reason: String)
    /// The log has taken everything that waited.
    case logWorks
    /// The text of this revision is in the file.
    case saved(revision: Int)
    /// The text of this revision could not be written; the old file is intact.
    case saveFailed(revision: Int, reason: String)
    /// This revision was not written, since another program changed the file; `fileChanged` came before.
    case saveOutdated(revision: Int)
    /// Another program wrote the file, which now holds this; the count goes with the next save.
    case fileChanged(TextBuffer, generation: Int)
    /// The file is gone or something else is in its place.
    case fileLost(FileLoss)
    /// Something was done to the file that left its text as it was, such as a change of its mode.
    case fileTouched
    /// The user's own editor has ended and left these bytes.
    case edited([UInt8])
    /// The user's own editor could not be run.
    case editorFailed(String)
    /// What was found in the note by `check`.
    case checked([Concern])
    /// The note is in the archive, or why it is not.
    case archived(String)
    case archiveFailed(String)
    /// The exports are written, or why they are not.
    case exported(into: String)
    case exportFailed(String)
    /// Names found in the notes around this one, the likeliest first.
    case namesFound([String])
    /// How the series of the note does things.
    case customsFound(Customs)
    /// What was found in the archive for the question of this number.
    case found(ArchiveAnswer, number: Int)
    /// Notes of the archive are being read, so that they can be searched.
    case archiveRead(done: Int, total: Int)
    /// Everything is shown in this theme, or why it is not.
    case themeChanged(String)
    case themeFailed(String)
    /// This is the tutorial, and this is who leads through it.
    case coached(Coach)
    /// Why the terminal does not tell of the mouse.
    case mouseFailed(String)
    /// Why nothing can be handed to the terminal's clipboard.
    case handingFailed(String)
    /// A signal asks to stop, as ctrl+z does.
    case stopRequested
    /// Back in the foreground.
    case resumed
    /// A signal asks to end, with this exit status.
    case terminate(status: Int32)
}
