import MeetingCore
import Storage

/// A clock that stands still until a file says another time: how a test lets an hour pass at a real terminal.
///
/// `GAVEL_CLOCK` names the file, which holds one time such as `2026-06-10T18:00:00Z`. It is read whenever something
/// happens, so a new time shows with the next key. Uptime is that time as well.
enum SetClock {
    private static let path = environment("GAVEL_CLOCK")

    /// Nil where no such clock is set, or its file cannot be read as a time.
    static var now: Stamp? {
        guard let path, let bytes = try? NoteFile(path).read() else { return nil }
        let text = bytes.prefix { !$0.isLineTerminator }
        return Duration(utc: String(decoding: text, as: UTF8.self)).map { Stamp(uptime: $0, wall: $0) }
    }
}
