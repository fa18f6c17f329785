import FoundationEssentials
import MeetingCore
import Proceedings
import TextEditing

/// What saves folding the whole log again: the text and the agenda as they were at a position.
///
/// It is only a cache. One that is damaged, of another version or in contradiction with the log is ignored.
/// The meeting is not in it: the events themselves are few, and folding them alone takes no note.
package struct Checkpoint: Codable, Equatable, Sendable {
    /// To be raised whenever an old checkpoint would be taken for something else than it says.
    static let version = 1

    package let agenda: Agenda
    package let lastEdited: Int
}

extension Checkpoint {
    package init(_ proceedings: Proceedings) {
        agenda = proceedings.agenda
        lastEdited = proceedings.lastEdited
    }

    package init?(state: String) {
        guard let checkpoint = try? JSONDecoder().decode(Self.self, from: Data(state.utf8)) else { return nil }
        self = checkpoint
    }

    package var state: String {
        // A checkpoint that cannot be written is one that cannot be read: it is ignored.
        (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
