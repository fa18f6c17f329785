// Storage puts a note on the disk so that the file is at every moment the old text or the new one, whole,
// and so that nobody else's text is ever lost: it notices what other programs write (FileWatch, FileIdentity),
// keeps a second Gavel off the same note (NoteLock), and puts back what it finds instead of what it expected.
//
// It must never write into the note itself, nor say that something is on the disk before the disk said so.

import Glibc

/// A file that is read whole and replaced whole.
package struct NoteFile: Sendable {
    /// The path as the user gave it, for messages.
    package let name: String
    /// The file itself, behind any symbolic links.
    package let path: String

    /// - Throws: when the file does not exist or cannot be reached.
    package init(_ name: String) throws(StorageError) {
        guard let resolved = Self.resolved(name) else { throw StorageError(.find, name) }
        self.name = name
        path = resolved
    }

    /// A note that need not exist (any more), in a folder that does. A link that leads nowhere is followed.
    ///
    /// - Throws: when the folder does not exist or cannot be reached.
    package init(resolving name: String) throws(StorageError) {
        self.name = name
        var target = name
        // As many links as the kernel follows.
        for _ in 0..<40 {
            if let resolved = Self.resolved(target) {
                path = resolved
                return
            }
            let slash = target.utf8.lastIndex(of: UInt8(ascii: "/"))
            let last = String(target[(slash.map { target.utf8.index(after: $0) } ?? target.startIndex)...])
            guard errno == ENOENT, !["", ".", ".."].contains(last),
                let folder = Self.resolved(slash.map { "\(target[..<$0])/" } ?? ".")
            else { throw StorageError(.find, name) }
            let full = folder == "/" ? "/\(last)" : "\(folder)/\(last)"
            guard let link = Self.target(of: full) else {
                path = full
                return
            }
            target = link.hasPrefix("/") ? link : "\(folder)/\(link)"
        }
        throw StorageError(.find, name, code: ELOOP)
    }

    /// The real path of the folder that holds the note.
    package var folder: String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    }

    /// The last component of `path`.
    package var lastComponent: String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
    }

    /// Which file it is and when it was last written to; nil when it is not there.
    package var identity: FileIdentity? {
        var status = stat()
        return stat(path, &status) == 0 ? FileIdentity(status) : nil
    }

    private static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func target(of link: String) -> String? {
        let room = Int(PATH_MAX)
        let target = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            count = buffer.withMemoryRebound(to: CChar.self) { max(readlink(link, $0.baseAddress!, room), 0) }
        }
        return target.isEmpty ? nil : String(decoding: target, as: UTF8.self)
    }
}
