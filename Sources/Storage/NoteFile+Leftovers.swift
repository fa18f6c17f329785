import Glibc

extension NoteFile {
    /// Removes what killed processes left beside the note: `NAME.gavel-PID` files whose process does not live here.
    ///
    /// A leftover usually holds one of our own texts or the beginning of one. Only a kill in the instant between an
    /// exchange and its undoing leaves another program's text there: that is kept, as `NAME.theirs`.
    /// Call it while holding the note's lock: a process on another host looks like a dead one.
    ///
    /// - Parameter known: the texts that can be had elsewhere; asked for only when there is a leftover.
    /// - Returns: the paths of the files that were kept.
    package func removeStaleTemporaries(knowing known: @autoclosure () -> [[UInt8]]) -> [String] {
        removeStaleTemporaries { bytes in known().contains { $0.starts(with: bytes) } }
    }

    /// The same, where what is known cannot be listed.
    ///
    /// - Parameter isKnown: whether a text, or the beginning of one, can be had elsewhere.
    package func removeStaleTemporaries(where isKnown: ([UInt8]) -> Bool) -> [String] {
        let start = Array("\(lastComponent).gavel-".utf8)
        var kept: [String] = []
        for name in Self.names(in: folder) where name.starts(with: start) && Self.isStale(name.dropFirst(start.count)) {
            let leftover = "\(path).gavel-\(String(decoding: name.dropFirst(start.count), as: UTF8.self))"
            // A folder of that name is not ours, and cannot be read.
            guard let file = OpenFile(leftover, O_RDONLY | O_NOFOLLOW), let bytes = file.read(expecting: 4096) else {
                continue
            }
            if !isKnown(bytes) {
                guard let aside = try? keepBeside(bytes, suffix: ".theirs") else { continue }
                kept.append(aside)
            }
            unlink(leftover)
        }
        return kept
    }

    private static func isStale(_ rest: some Collection<UInt8>) -> Bool {
        let parts = rest.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy(\.isNumber),
            let process = Int32(String(decoding: parts[0], as: UTF8.self)), process > 0, process != getpid()
        else { return false }
        return kill(process, 0) != 0 && errno == ESRCH
    }
}

extension Collection where Element == UInt8 {
    fileprivate var isNumber: Bool { !isEmpty && allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
}
