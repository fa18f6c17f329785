import Glibc

extension NoteLock {
    /// Asks for the lock, without waiting.
    ///
    /// Where the file system has no locks, two that ask in the same instant may both get it; `isStillOurs` then tells
    /// the earlier one.
    /// - Parameter takingOver: whether to take it from a holder on another host, whose process cannot be looked at.
    ///   A dead holder on this host is always taken over, a live one never.
    package static func acquire(_ note: NoteFile, takingOver: Bool = false) -> LockAcquisition {
        let path = path(for: note)
        // Each further round means that somebody replaced or removed the file under our hands.
        for _ in 0..<100 {
            if let acquisition = attempt(path, in: note.folder, takingOver: takingOver) { return acquisition }
        }
        return .unavailable(StorageError(.write, path, code: EBUSY))
    }

    /// Nil when the file at the path changed meanwhile, so that it is worth another attempt.
    private static func attempt(_ path: String, in folder: String, takingOver: Bool) -> LockAcquisition? {
        guard let (descriptor, isWritable) = open(path, in: folder) else {
            return errno == EAGAIN ? nil : .unavailable(StorageError(.write, path))
        }
        var isKept = false
        defer { if !isKept { close(descriptor) } }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return .unavailable(StorageError(.write, path)) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            return .unavailable(StorageError(.write, path, code: StorageError.notAFile))
        }
        let grant = LockGrant(asking: descriptor)
        guard isAt(path, status) else { return nil }
        let found = read(descriptor)
        let holder = LockHolder(LockRecord(found), grant: grant)
        let mayTake = takingOver && (holder.isAlive == nil || !holder.isOnThisHost)
        if holder.isAlive != false, !mayTake { return .held(holder) }
        if grant == .refused || !isWritable {
            // Another user's file, or one that another host keeps locked: a new one takes its place.
            return unlink(path) == 0 || errno == ENOENT ? nil : .unavailable(StorageError(.write, path))
        }
        let contents = LockRecord.here.bytes
        guard write(contents, to: descriptor) else {
            let error = StorageError(.write, path)
            unlink(path)
            return .unavailable(error)
        }
        isKept = true
        let lock = NoteLock(path: path, descriptor: descriptor, contents: contents)
        return found.isEmpty ? .acquired(lock) : .tookOverStale(lock, from: holder)
    }

    /// Opens or creates the lock file, at least for reading. Nil on failure, with `errno` set; EAGAIN says to
    /// begin anew.
    private static func open(_ path: String, in folder: String) -> (descriptor: Int32, isWritable: Bool)? {
        let flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
        // In a sticky folder the system refuses to "create" another user's file even to those who may write to it.
        for (access, isWritable) in [(O_RDWR | O_CREAT, true), (O_RDWR, true), (O_RDONLY, false)] {
            let descriptor = Glibc.open(path, access | flags, 0o644)
            if descriptor >= 0 { return (descriptor, isWritable) }
            // Not there after all: removed since the first try, unless the folder does not let us create it.
            if errno == ENOENT, access & O_CREAT == 0 { errno = Glibc.access(folder, W_OK) == 0 ? EAGAIN : EACCES }
            guard errno == EACCES else { return nil }
        }
        return nil
    }

    private static func isAt(_ path: String, _ status: stat) -> Bool {
        var found = stat()
        return lstat(path, &found) == 0 && found.st_ino == status.st_ino && found.st_dev == status.st_dev
    }

    private static func read(_ descriptor: Int32) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: LockRecord.room) { buffer, count in
            count = max(pread(descriptor, buffer.baseAddress, LockRecord.room, 0), 0)
        }
    }

    /// Writes first and cuts then, so that nobody reads an empty file.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        guard pwrite(descriptor, bytes, bytes.count, 0) == bytes.count else { return false }
        return ftruncate(descriptor, off_t(bytes.count)) == 0
    }
}
