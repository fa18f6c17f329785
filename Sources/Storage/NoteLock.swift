import Glibc

/// The right to be the one that writes a note, among all Gavels that can see its folder.
///
/// It is a file `.NAME.gavel-lock` beside the note that says who holds it, plus the system's own lock (flock) on that
/// file, which ends with the process, however that ends. Two locks in one process exclude one another too.
/// Child processes do not inherit it. Other programs are not kept from writing: `Replacement` is for them.
package final class NoteLock: Sendable {
    private let path: String
    private let descriptor: Int32
    private let contents: [UInt8]

    /// Takes over an open file on which the lock is held.
    init(path: String, descriptor: Int32, contents: [UInt8]) {
        self.path = path
        self.descriptor = descriptor
        self.contents = contents
    }

    deinit {
        release()
        close(descriptor)
    }

    /// Whether the lock file is still the one we wrote: false once another host took it over, or it was removed.
    ///
    /// Also false when it cannot be looked at.
    package var isStillOurs: Bool {
        guard let file = OpenFile(path, O_RDONLY | O_NOFOLLOW), let found = file.status else { return false }
        var ours = stat()
        guard fstat(descriptor, &ours) == 0, ours.st_ino == found.st_ino, ours.st_dev == found.st_dev else {
            return false
        }
        return file.read(expecting: contents.count, limit: LockRecord.room) == contents
    }

    /// Removes the lock file if it is still ours, and lets others have the lock. A second call does nothing.
    package func release() {
        if isStillOurs, unlink(path) != 0 {
            // The folder does not let go of it; empty, it stands in nobody's way.
            ftruncate(descriptor, 0)
        }
        flock(descriptor, LOCK_UN)
    }

    /// Where the lock of a note lies.
    static func path(for note: NoteFile) -> String {
        note.folder == "/" ? "/.\(note.lastComponent).gavel-lock" : "\(note.folder)/.\(note.lastComponent).gavel-lock"
    }
}
