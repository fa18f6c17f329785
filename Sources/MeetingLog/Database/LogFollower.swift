import Glibc
import MeetingCore
import Proceedings

/// What the log of a note leads to, as others append to it. Writes nothing and keeps nobody from writing.
///
/// There need not be a log yet, and the one that is followed may be moved aside for another.
package final class LogFollower {
    /// Readable when there may be more: then call `update`. It tells of other notes' logs as well.
    package let watch: LogWatch
    /// Nil before somebody has opened the note.
    package private(set) var past: Past?

    private let path: String
    private var log: DatabaseLog?
    private var identity: Identity?
    private var folding = Folding()

    /// - Parameter notePath: The resolved path of the note.
    package init(ofNoteAt notePath: String, in folder: LogFolder) throws(LogError) {
        try folder.make()
        path = folder.logPath(ofNoteAt: notePath)
        watch = try LogWatch(folder)
        try update()
    }

    /// Takes in what was appended since the last call.
    ///
    /// - Throws: `LogError.unreadable` when it cannot be followed any further; what came before stays in `past`.
    package func update() throws(LogError) {
        // In the other order an entry could be missed.
        watch.clear()
        // Without a file, what is known stays: somebody may bring it back.
        guard let found = Identity(path) else { return }
        if let log, found == identity {
            if try !goOn(log) { try fold(log) }
        } else {
            let other = try DatabaseLog(at: path)
            (log, identity) = (other, found)
            try fold(other)
        }
    }

    /// - Returns: false when there was an entry that does not fit what came before.
    private func goOn(_ log: DatabaseLog) throws(LogError) -> Bool {
        let known = folding.position
        var isFitting = true
        do throws(LogError) {
            try log.walk(after: known) { entry in
                isFitting = folding.take(entry)
                return isFitting
            }
        } catch {
            guard case .unreadable = error else { throw error }
            isFitting = false
        }
        if folding.position > known { past = folding.past }
        return isFitting
    }

    /// Folds anew: an opening with a text makes what came before it count for nothing, damage too.
    private func fold(_ log: DatabaseLog) throws(LogError) {
        guard let found = try log.proceedings() else {
            folding = Folding()
            return
        }
        folding = Folding(
            found.proceedings, at: found.position, opening: found.lastOpening, actor: found.lastActor,
            isLeft: found.isLeft)
        past = found
        if let position = found.damagedAt { throw .unreadable(position: position) }
    }
}

/// Which file is at a path.
private struct Identity: Equatable {
    private let device: dev_t
    private let file: ino_t

    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        (device, file) = (status.st_dev, status.st_ino)
    }
}
