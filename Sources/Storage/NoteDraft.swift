import Glibc

/// A new text of a note, written beside it and safe on the disk, that is not yet in its place.
///
/// The temporary file is `NAME.gavel-PID` and goes away with the draft.
package struct NoteDraft: ~Copyable {
    private let note: NoteFile
    private let path: String
    private let identity: FileIdentity
    private var isBeside = true
    private let isDurable: Bool

    /// Writes `bytes` beside the note, with the mode and, where allowed, the owner of the file that is there now.
    ///
    /// - Parameter isDurable: whether to wait for the disk; not needed for what can be made again.
    package init(_ bytes: [UInt8], of note: NoteFile, isDurable: Bool = true) throws(StorageError) {
        let path = try Self.freePath(beside: note)
        identity = try Self.write(bytes, to: path, of: note, isDurable: isDurable)
        self.note = note
        self.path = path
        self.isDurable = isDurable
    }

    deinit {
        if isBeside { unlink(path) }
    }

    /// Puts the draft in the note's place, whatever is there.
    package consuming func place() throws(StorageError) {
        try rename()
        if isDurable { note.syncFolder() }
    }

    /// Puts the draft in the note's place if the file there is the expected one.
    ///
    /// Draft and note change places in one step, so the path is never empty, and only then do we look at what came
    /// out. Whatever another program put at the path up to that step is thus in our hands, whole. If it is not what we
    /// expected it goes back the same way; what that step brings out has to be our own draft, or somebody wrote
    /// once more and the newest text has to go back in turn.
    package consuming func place(expecting expected: FileIdentity?) throws(StorageError) -> Replacement {
        guard let expected else { return try create() }
        let code = Renaming.exchanging.rename(path, note.path)
        if Renaming.unsupported.contains(code) { return try placeAfterLooking(expecting: expected) }
        guard code == 0 else {
            if code == ENOENT, FileIdentity(at: path) == identity { return .gone }
            throw StorageError(.write, note.name, code: code)
        }
        var leaving = expected
        var staying = identity
        while true {
            var held = try look()
            if held == leaving {
                note.syncFolder()
                // A program that had opened the old file before the exchange may still have written to it.
                held = try look()
            }
            // Our own draft in hand means that nothing of others' is.
            if held == identity { return try note.found() }
            if held == leaving { return staying == identity ? .done(identity) : try note.found() }
            try putBack()
            guard isBeside else { return try note.found() }
            (leaving, staying) = (staying, held)
        }
    }

    /// What is in our hands after an exchange.
    ///
    /// If that cannot be seen it goes back unseen, and nothing is removed that is not known to be our draft.
    private mutating func look() throws(StorageError) -> FileIdentity {
        if let held = FileIdentity(at: path) { return held }
        let error = StorageError(.write, note.name)
        if FileIdentity(at: note.path) == identity { _ = Renaming.exchanging.rename(path, note.path) }
        isBeside = FileIdentity(at: path) == identity
        throw error
    }

    /// Gives the path back what the exchange took from it.
    private mutating func putBack() throws(StorageError) {
        var code = Renaming.exchanging.rename(path, note.path)
        while code == ENOENT {
            // The note was removed in between: back it goes, unless yet another one stands there by now.
            code = Renaming.replacingNothing.rename(path, note.path)
            if code == 0 { isBeside = false }
            if code == EEXIST { code = Renaming.exchanging.rename(path, note.path) } else { break }
        }
        guard code != 0 else { return }
        // The disk refuses. The other's text is worth more than ours, which the caller still has; and if it
        // cannot be put back, it stays where it is.
        isBeside = false
        guard Glibc.rename(path, note.path) == 0 else { throw StorageError(.write, note.name) }
    }

    /// For a file that must not be there: no name that appears meanwhile is replaced.
    private consuming func create() throws(StorageError) -> Replacement {
        var code = Renaming.replacingNothing.rename(path, note.path)
        if code == 0 { isBeside = false }
        if Renaming.unsupported.contains(code) {
            code = link(path, note.path) == 0 ? 0 : errno
        }
        // No hard links on this file system either.
        if Renaming.unsupported.contains(code) {
            guard FileIdentity(at: note.path) == nil else { return try note.found() }
            try rename()
            code = 0
        }
        if code == EEXIST { return try note.found() }
        guard code == 0 else { throw StorageError(.write, note.name, code: code) }
        if isDurable { note.syncFolder() }
        return .done(identity)
    }

    /// For file systems that cannot exchange: looks at the last moment, which is all that can be done there.
    private consuming func placeAfterLooking(expecting expected: FileIdentity) throws(StorageError) -> Replacement {
        guard FileIdentity(at: note.path) == expected else { return try note.found() }
        try rename()
        note.syncFolder()
        return .done(identity)
    }

    private mutating func rename() throws(StorageError) {
        guard Glibc.rename(path, note.path) == 0 else { throw StorageError(.write, note.name) }
        isBeside = false
    }

    /// A leftover of an earlier process with our number is passed over; anything but a file in that place is an error.
    private static func freePath(beside note: NoteFile) throws(StorageError) -> String {
        var number = 1
        while true {
            let path = "\(note.path).gavel-\(getpid())" + (number == 1 ? "" : "-\(number)")
            var status = stat()
            guard lstat(path, &status) == 0 else { return path }
            guard status.st_mode & S_IFMT == S_IFREG else { throw StorageError(.write, note.name, code: EEXIST) }
            number += 1
        }
    }

    private static func write(
        _ bytes: [UInt8], to path: String, of note: NoteFile, isDurable: Bool
    ) throws(StorageError) -> FileIdentity {
        var old = stat()
        let isNew = stat(note.path, &old) != 0
        guard !isNew || errno == ENOENT else { throw StorageError(.write, note.name) }
        // A rename would replace a file that its owner made read-only.
        guard access(note.path, W_OK) == 0 || errno == ENOENT else { throw StorageError(.write, note.name) }
        // A new file gets what the user's umask leaves; another's text is nobody else's even for a moment.
        guard let file = OpenFile(path, O_WRONLY | O_CREAT | O_EXCL, mode: isNew ? 0o666 : 0o600) else {
            throw StorageError(.write, note.name)
        }
        guard file.write(bytes), isNew || give(file, ownerAndModeOf: old),
            !isDurable || fsync(file.descriptor) == 0, let written = file.status
        else {
            let error = StorageError(.write, note.name)
            unlink(path)
            throw error
        }
        return FileIdentity(written)
    }

    private static func give(_ file: borrowing OpenFile, ownerAndModeOf status: stat) -> Bool {
        // Owner before mode: chown clears set-id bits. Another owner's group file is common and no error.
        if status.st_uid != geteuid() || status.st_gid != getegid() {
            _ = fchown(file.descriptor, status.st_uid, status.st_gid)
        }
        return fchmod(file.descriptor, status.st_mode & 0o7777) == 0
    }
}
