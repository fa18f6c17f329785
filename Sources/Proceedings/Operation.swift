import MeetingCore
import TextEditing

/// The one kind of thing that changes proceedings: what the log keeps, one row each.
package enum Operation: Hashable, Sendable {
    /// Somebody opened the note. With a text, everything starts from it; without, it goes on from what came before.
    case opened(Opening)
    /// The text was changed.
    case edited(Transaction)
    /// Something happened in the meeting.
    case happened(MeetingEvent)
    /// The text as it is now is on its way to the file.
    case saving
    /// The text of the last `saving` is in the file.
    case saved
    /// Another program wrote the file: the change from what the file was known to hold to what it holds.
    case found(Transaction)
    /// Everything was done and the note was closed.
    case left
}

/// Who opened the note, and what it held.
package struct Opening: Hashable, Sendable {
    /// The bytes of the file; nil when the operations before lead to the text.
    package var text: [UInt8]?
    package var plannedDuration: Duration
    package var user: String
    package var host: String
    package var processID: Int32
    /// Changes when the machine starts: uptimes of two boots cannot be compared.
    package var bootID: String
    /// The version of the program.
    package var version: String

    package init(
        text: [UInt8]?, plannedDuration: Duration = Meeting.usualDuration, user: String = "", host: String = "",
        processID: Int32 = 0, bootID: String = "", version: String = ""
    ) {
        self.text = text
        self.plannedDuration = plannedDuration
        self.user = user
        self.host = host
        self.processID = processID
        self.bootID = bootID
        self.version = version
    }
}
