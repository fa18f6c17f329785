import Glibc

/// Tells when somebody, we included, did something to a note's file (inotify on its folder).
///
/// There is no thread: the loop waits for `descriptor` with poll(2) and then calls `drain`. Files on a server that
/// another host changes go unnoticed, and so does a change to a symbolic link that leads to the note: whoever saves
/// compares identities all the same.
package final class FileWatch {
    /// For poll(2): readable when there is something to drain.
    package let descriptor: Int32
    /// Whether nothing is being watched, since the folder was removed or moved: see `rearm`.
    package private(set) var isLost = false

    private let note: NoteFile
    private let noteName: [UInt8]
    private var watch: Int32 = -1
    /// The number of a renaming of which only the first half was reported so far.
    private var departure: UInt32?
    private var destination: [UInt8]?

    /// Nil when the system gives no (more) watches or the folder is not there: then check before every save.
    package init?(_ note: NoteFile) {
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        self.note = note
        noteName = Array(note.lastComponent.utf8)
        guard descriptor >= 0, rearm() else { return nil }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// The name, within the folder, that the note was renamed to; nil while there is a note at its path.
    package var movedTo: String? {
        // Our own exchange looks like a renaming too, but leaves a note behind.
        guard let destination, note.state == .missing else { return nil }
        return String(decoding: destination, as: UTF8.self)
    }

    /// Watches the folder at the note's path again, which may be another one by now.
    ///
    /// - Returns: whether it worked; everything may have changed meanwhile.
    package func rearm() -> Bool {
        if watch >= 0 { inotify_rm_watch(descriptor, watch) }
        watch = inotify_add_watch(descriptor, note.folder, UInt32(WatchedEvent.asked))
        isLost = watch < 0
        (departure, destination) = (nil, nil)
        return !isLost
    }

    /// Takes what has been reported since the last call, without waiting.
    ///
    /// - Returns: whether any of it concerns the note or its folder; other files in the folder do not count.
    package func drain() -> Bool {
        var isConcerned = false
        // Whatever does not fit into so many rounds makes the descriptor readable again.
        for _ in 0..<16 {
            let reports = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
                count = max(read(descriptor, buffer.baseAddress, buffer.count), 0)
            }
            if reports.isEmpty { break }
            WatchedEvent.forEach(in: reports) { isConcerned = take($0) || isConcerned }
        }
        return isConcerned
    }

    private func take(_ event: WatchedEvent) -> Bool {
        // The queue was too small: anything may have happened.
        if event.has(IN_Q_OVERFLOW) { return true }
        // Of a folder that was watched before.
        guard event.watch == watch else { return false }
        if event.has(IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT | IN_IGNORED) {
            isLost = true
            return true
        }
        let isNote = event.name == noteName
        if event.has(IN_MOVED_FROM), isNote || event.name == destination {
            (departure, destination) = (event.cookie, nil)
        } else if event.has(IN_MOVED_TO), !isNote, event.cookie == departure {
            (departure, destination) = (nil, event.name)
        } else if event.has(IN_DELETE | IN_CREATE | IN_MOVED_TO), isNote || event.name == destination {
            (departure, destination) = (nil, nil)
        } else {
            return isNote
        }
        return true
    }
}
