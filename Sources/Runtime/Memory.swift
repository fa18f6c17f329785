import Facilitator
import Glibc
import MeetingCore
import MeetingLog
import Proceedings
import Storage

/// What the log of a note holds when the note is opened, and what goes on from it.
struct Memory {
    /// Nil for a note that has no log yet, or whose log cannot be used now.
    private(set) var log: DatabaseLog?
    private(set) var position = 0
    private(set) var proceedings: Proceedings?
    private(set) var clock = MeetingClock()
    /// What the user has to know about the log.
    private(set) var warning: String?
    private var isBegunAnew = false
    let actor: Actor

    /// - Parameter folder: Where logs are kept; nil for the user's own folder.
    init(of file: NoteFile, in folder: LogFolder? = nil) {
        actor = Actor(user: Machine.userName, host: Machine.hostName)
        do throws(LogError) {
            let folder = if let folder { folder } else { try LogFolder(variable: environment) }
            let path = folder.logPath(ofNoteAt: file.path)
            guard access(path, F_OK) == 0 else { return }
            try read(path)
        } catch {
            warning = error.text
        }
    }

    private mutating func read(_ path: String) throws(LogError) {
        do throws(LogError) {
            let log = try DatabaseLog(at: path)
            let past = try log.proceedings()
            if let past { takeUp(past) }
            guard past?.damagedAt == nil else {
                log.close()
                return try begin(insteadOf: path)
            }
            self.log = log
        } catch {
            switch error {
            case .damaged, .unreadable: try begin(insteadOf: path)
            case .noHome, .missing, .newer, .taken, .full, .readOnly, .busy, .failed: throw error
            }
        }
    }

    private mutating func takeUp(_ past: Past) {
        proceedings = past.proceedings
        position = past.position
        let isSameBoot = past.lastBootID == Machine.bootID && !past.lastBootID.isEmpty
        clock = MeetingClock(continuing: past.lastStamp, isSameBoot: isSameBoot)
    }

    /// A log that cannot be read to its end cannot be gone on with. It is kept, and what could be read is brought back.
    private mutating func begin(insteadOf path: String) throws(LogError) {
        let aside = try DatabaseLog.moveAside(path)
        position = 0
        isBegunAnew = true
        warning = "The log was damaged and begins anew. The old one is kept as \(aside)."
    }

    /// The texts that the log leads to or knows the file to hold.
    var texts: [[UInt8]] {
        guard let proceedings else { return [] }
        return [proceedings.note.buffer, proceedings.fileText, proceedings.textBeingSaved].compactMap { $0?.bytes }
    }

    /// - Parameter isRestarted: Whether the meeting begins anew, which an opening with a text means.
    func opening(isRestarted: Bool) -> Opening {
        Opening(
            text: isRestarted || isBegunAnew ? [] : nil, user: Machine.userName, host: Machine.hostName,
            processID: getpid(), bootID: Machine.bootID, version: Version.current)
    }
}
