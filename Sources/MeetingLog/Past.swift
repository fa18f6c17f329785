import MeetingCore
import Proceedings

/// What a log holds, folded: the proceedings as the last operation left them.
package struct Past: Sendable {
    package var proceedings: Proceedings
    /// The last position that was folded.
    package var position: Int
    /// Who opened the note last, without the text.
    package var lastOpening: Opening
    package var lastActor: Actor
    package var lastStamp: Stamp
    /// Whether the note was closed with everything done.
    package var isLeft: Bool
    /// How many entries had to be folded; a new checkpoint saves the next opening so many.
    package var entriesSinceCheckpoint: Int
    /// The first entry that could not be read or applied: the proceedings are those before it.
    package var damagedAt: Int?

    package var lastBootID: String { lastOpening.bootID }
}
