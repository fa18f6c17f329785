import Glibc

extension NoteFile {
    /// Removes what killed processes left beside the note: `NAME.gavel-PID` files whose process does not live here.
    ///
    /// A leftover holds the old text or (part of) the new one, and the note beside it the other, whole. Only a kill
    /// in the instant between an exchange and its undoing leaves another program's text there.
    /// Call it while holding the note's lock: a process on another host looks like a dead one.
    package func removeStaleTemporaries() {
        let start = Array("\(lastComponent).gavel-".utf8)
        for name in Self.names(in: folder) where name.starts(with: start) {
            let rest = name.dropFirst(start.count)
            let parts = rest.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            guard (1...2).contains(parts.count), parts.allSatisfy(\.isNumber),
                let process = Int32(String(decoding: parts[0], as: UTF8.self)),
                process > 0, process != getpid(), kill(process, 0) != 0, errno == ESRCH
            else { continue }
            // A folder of that name is not ours, and unlink leaves it alone.
            unlink("\(path).gavel-\(String(decoding: rest, as: UTF8.self))")
        }
    }
}

extension Collection where Element == UInt8 {
    fileprivate var isNumber: Bool { !isEmpty && allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
}
