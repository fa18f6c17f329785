import Facilitator
import Glibc
import Storage
import TextEditing

/// A note's file with what it held when it was last read or written, so that nobody else's change is written over.
struct SavedNote: Sendable {
    let file: NoteFile
    /// Nil where the folder takes no lock.
    private var lock: NoteLock?
    private var text: TextBuffer
    private var identity: FileIdentity?
    /// How many changes by other programs were found.
    private var generation = 0
    /// Why there is no file, once that was told.
    private var loss: FileLoss?
    /// What the file is called by now, as far as its folder tells.
    private var newName: String?

    /// How often, and how long each time, a file is waited for that another program is writing at this moment.
    private static let patience = (tries: 20, milliseconds: 25)

    init(_ file: NoteFile, holding text: TextBuffer, lock: NoteLock? = nil) {
        self.file = file
        self.lock = lock
        self.text = text
        identity = file.identity
    }

    /// Looks whether another program changed the file, which is now called `newName` if it was renamed.
    mutating func look(newName: String?) throws(StorageError) -> Message? {
        self.newName = newName
        return try look()
    }

    /// Looks whether another program changed the file.
    ///
    /// - Returns: `fileChanged` or `fileLost`, once for each change; nil when the file is what it was.
    /// - Throws: when the file cannot be read, or another program does not end writing it.
    mutating func look() throws(StorageError) -> Message? {
        switch file.state {
        case .file: break
        case .missing: return lost(newName.map { .renamed(to: $0) } ?? .gone)
        case .folder: return lost(.folder)
        case .other: return lost(.noFile)
        case .unreachable(let error): throw error
        }
        let (found, now) = try settled()
        // Whoever empties a file is about to write it, or has failed to; neither is a wish to lose the notes.
        if found.isEmpty, text.byteCount > 0 { return lost(.emptied) }
        identity = now
        let isSame = text.byteCount == found.count && text.bytes == found
        guard !isSame || loss != nil else { return nil }
        text = TextBuffer(found)
        loss = nil
        generation += 1
        return .fileChanged(text, generation: generation)
    }

    private mutating func lost(_ reason: FileLoss) -> Message? {
        guard loss != reason else { return nil }
        loss = reason
        return .fileLost(reason)
    }

    /// Asks for the lock again when its file is no longer ours: `git clean` removes it like any file that it does not
    /// know, and it goes away with its folder.
    ///
    /// - Returns: whether nobody else has the note.
    private mutating func isOursToWrite() -> Bool {
        guard let lock, !lock.isStillOurs else { return true }
        switch NoteLock.acquire(file) {
        case .acquired(let new), .tookOverStale(let new, _): self.lock = new
        // Whatever is wrong with the folder is told when the file is written.
        case .unavailable: break
        case .held: return false
        }
        return true
    }

    /// Lets others have the note.
    mutating func unlock() {
        lock?.release()
        lock = nil
    }

    private func settled() throws(StorageError) -> ([UInt8], FileIdentity) {
        for _ in 0..<Self.patience.tries {
            if case .whole(let bytes, let now) = try file.readSettled(knowing: identity) { return (bytes, now) }
            usleep(UInt32(Self.patience.milliseconds * 1000))
        }
        throw StorageError(.read, file.name, code: EBUSY)
    }

    /// Writes `buffer`, made over so many changes by other programs, and tells how it went.
    mutating func save(_ buffer: TextBuffer, revision: Int, over seen: Int, isNew: Bool) -> [Message] {
        do throws(StorageError) {
            guard isOursToWrite() else {
                return [.saveFailed(revision: revision, reason: "another Gavel took the note over")]
            }
            if let news = try look() {
                if case .fileChanged = news { return [news, .saveOutdated(revision: revision)] }
                if let loss, !isNew { return [news, .saveFailed(revision: revision, reason: loss.text)] }
            }
            guard seen == generation else { return [.saveOutdated(revision: revision)] }
            if let loss, !(isNew && loss.leavesRoom) {
                return [.saveFailed(revision: revision, reason: loss.text)]
            }
            return try write(buffer, revision)
        } catch {
            return [.saveFailed(revision: revision, reason: error.reason)]
        }
    }

    private mutating func write(_ buffer: TextBuffer, _ revision: Int) throws(StorageError) -> [Message] {
        let expected = loss == nil ? identity : file.identity
        switch try file.replace(with: buffer.bytes, expecting: expected) {
        case .done(let now):
            identity = now
            text = buffer
            loss = nil
            return [.saved(revision: revision)]
        case .foundOther, .gone:
            // Somebody was quicker by less than the time between our look and our rename.
            let news = try look()
            return (news.map { [$0] } ?? []) + [.saveOutdated(revision: revision)]
        }
    }
}
