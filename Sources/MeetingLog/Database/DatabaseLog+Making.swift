import GRDB
import Glibc

extension DatabaseLog {
    /// Makes the log if there is none, and closes it to others if it is open to them.
    ///
    /// It is made under another name and gets its own when it is whole and on the disk: a crash leaves no half log, and
    /// one sync is enough. SQLite gives the files it makes beside it the same mode.
    static func makeFile(_ path: String, notePath: String) throws(LogError) {
        var status = stat()
        guard stat(path, &status) != 0 else {
            guard status.st_mode & 0o177 == 0 || chmod(path, 0o600) == 0 else { throw .system(path, code: errno) }
            return
        }
        guard errno == ENOENT else { throw .system(path, code: errno) }
        let draft = "\(path).new-\(String(UInt64.random(in: .min ... .max), radix: 16))"
        let file = open(draft, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .system(draft, code: errno) }
        defer { unlink(draft) }
        try fill(file, draft, path, notePath)
        // Another program may have been faster; where there are no links, nobody is likely to be.
        guard link(draft, path) == 0 || errno == EEXIST || rename(draft, path) == 0 else {
            throw .system(path, code: errno)
        }
    }

    /// Makes the tables in the draft and syncs it.
    private static func fill(
        _ file: Int32, _ draft: String, _ path: String, _ notePath: String
    ) throws(LogError) {
        // Nobody has the draft open when this is closed, so it drops no lock.
        defer { Glibc.close(file) }
        do {
            let queue = try queue(draft)
            try queue.writeWithoutTransaction { try Schema.make($0, path: path, notePath: notePath) }
            try queue.close()
            // The object stays, a few bytes: to let go of a dispatch queue starts a thread of libdispatch's that wakes up
            // every second from then on.
            _ = Unmanaged.passRetained(queue)
        } catch {
            throw LogError(error, path: path)
        }
        guard fsync(file) == 0 else { throw .system(path, code: errno) }
    }
}
