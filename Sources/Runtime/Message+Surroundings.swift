import Archive
import Facilitator
import Storage

extension Message {
    /// What the notes around one tell: the people who may come, what is wrong with the alias file, the next meeting.
    static func surroundings(of file: NoteFile) -> [Message] {
        let config = try? ConfigFolder(variable: environment)
        let roster = Roster(around: file.path, config)
        let warning = roster.warning.map { Message.warned("The alias file is not used: \($0)") }
        let next = ArchiveFolder.nextMeeting(afterNoteAt: file.path, config).map { Message.nextMeetingFound($0) }
        return [.namesFound(roster.names)] + [warning, next].compactMap(\.self)
    }
}
