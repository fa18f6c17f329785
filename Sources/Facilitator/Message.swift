import Console
import MeetingCore

/// What happened outside, in the order in which it did.
package enum Message: Sendable {
    case input(Input)
    case resized(Size)
    /// A deadline that the model asked for has come.
    case tick
    /// The text of this revision is on the disk. `theirs` names the file that now holds what another program had written.
    case saved(revision: Int, theirs: String? = nil)
    /// The text of this revision could not be written; the old file is intact.
    case saveFailed(revision: Int, reason: String)
    /// This revision was not written, since somebody else changed the file; theirs is untouched.
    case changedOutside(revision: Int)
    /// The user's own editor has ended and left these bytes.
    case edited([UInt8])
    /// The user's own editor could not be run.
    case editorFailed(String)
    /// Names found in the notes beside this one.
    case namesFound([String])
    /// A signal asks to stop, as ctrl+z does.
    case stopRequested
    /// Back in the foreground.
    case resumed
    /// A signal asks to end, with this exit status.
    case terminate(status: Int32)
}
