import Archive
import Facilitator
import NoteFormat
import Storage

extension Message {
    /// What the notes around one tell of who may come and how the series does things.
    static func surroundings(of note: Note, at file: NoteFile) -> [Message] {
        names(around: file) + [Customs(of: note, at: file).map { .customsFound($0) }].compactMap(\.self)
    }

    /// The names of the people who may come, and what is wrong with the alias file, if anything.
    private static func names(around file: NoteFile) -> [Message] {
        let roster = Roster(around: file.path, try? ConfigFolder(variable: environment))
        let warning = roster.warning.map { Message.warned("The alias file is not used: \($0)") }
        return [.namesFound(roster.names)] + [warning].compactMap(\.self)
    }
}
