import Storage

/// A note that was found, read and, where it may be changed, locked.
package struct OpenedNote: Sendable {
    package let file: NoteFile
    package let bytes: [UInt8]
    /// Nil when it is opened read-only, or where its folder takes no lock.
    package let lock: NoteLock?
    /// Why it may not be changed; nil when it may.
    package let readOnlyReason: String?

    package init(file: NoteFile, bytes: [UInt8], lock: NoteLock?, readOnlyReason: String? = nil) {
        self.file = file
        self.bytes = bytes
        self.lock = lock
        self.readOnlyReason = readOnlyReason
    }
}
