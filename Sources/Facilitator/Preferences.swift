import Guide
import MeetingCore

/// How the user wants the meeting to behave, whatever the note.
package struct Preferences: Equatable, Sendable {
    package var keymap = Keymap.standard
    /// Whether a line of the note that begins with a verb is a command.
    package var areTypedCommandsOn = true
    /// How many percent of a timebox are gone when it counts as nearly over.
    package var nearly = TimeReading.usualNearly
    /// Whether the terminal's bell rings when time is nearly over, and when it is.
    package var hasBell = false
    /// What the shell runs at these moments.
    package var timeCommand: String?
    /// Whether clicks and the wheel are Gavel's.
    package var hasMouse = true
    /// Where what is cut or copied goes.
    package var clipboard = Clipboard.gavel
    /// Where exports go; nil where no place is known.
    package var exportFolder: String?
    /// What the topics of the help tell of things that are no business of a meeting's.
    package var tables = GuideTables()

    package init() {}
}
