import Archive
import Facilitator
import Storage

extension Message {
    /// The names of the people who may come, and what is wrong with the alias file, if anything.
    static func names(around file: NoteFile) -> [Message] {
        let roster = Roster(around: file.path, try? ConfigFolder(variable: environment))
        let warning = roster.warning.map { Message.warned("The alias file is not used: \($0)") }
        return [.namesFound(roster.names)] + [warning].compactMap(\.self)
    }
}
