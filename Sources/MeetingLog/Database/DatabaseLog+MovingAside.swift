import Glibc

extension DatabaseLog {
    /// Gives a damaged log, which no program may have open, another name, so that a new one can start.
    ///
    /// - Returns: The new path, `….damaged-1` or the next that is free.
    package static func moveAside(_ path: String) throws(LogError) -> String {
        var number = 1
        while true {
            let aside = "\(path).damaged-\(number)"
            // An empty file holds the name, for a rename replaces whatever is there.
            let file = open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            if file < 0, errno == EEXIST {
                number += 1
                continue
            }
            guard file >= 0 else { throw .system(aside, code: errno) }
            Glibc.close(file)
            // The database last: it must never stand at its old place with the write-ahead log of another.
            for suffix in ["-wal", "-shm", ""] {
                guard rename(path + suffix, aside + suffix) == 0 || (errno == ENOENT && !suffix.isEmpty) else {
                    throw .system(path, code: errno)
                }
            }
            return aside
        }
    }
}
