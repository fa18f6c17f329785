import ArgumentParser
import Console
import Glibc
import Storage

extension ParsableCommand {
    /// The lock of a note that is to be changed; nil where its folder takes none.
    ///
    /// - Throws: an exit with status 3, after saying who holds the note.
    func lock(_ note: NoteFile, takingOver: Bool = false) throws -> NoteLock? {
        switch NoteLock.acquire(note, takingOver: takingOver) {
        case .acquired(let lock), .tookOverStale(let lock, _): return lock
        case .unavailable: return nil
        case .held(let holder): throw fail(holder.text(of: note), status: 3)
        }
    }
}

extension LockHolder {
    /// Who has the note, and what can be done about it.
    fileprivate func text(of note: NoteFile) -> String {
        var who = user.isEmpty ? "another gavel" : "\(user)'s gavel"
        if !isOnThisHost, !host.isEmpty { who += " on \(host)" }
        if let process { who += " (pid \(process))" }
        if let since { who += " since \(Self.localTime(since))" }
        let look = "gavel --read-only \(note.name)   shows it and follows what is saved"
        if isAlive == true { return "\(note.name) is open in \(who)\n  \(look)" }
        return """
            \(note.name) was opened by \(who), and whether it still is cannot be seen from here
              \(look)
              gavel --take-over \(note.name)   takes it, if that one is gone
            """
    }

    /// Local time, with the date.
    private static func localTime(_ seconds: Int) -> String {
        var moment = time_t(seconds)
        var parts = tm()
        localtime_r(&moment, &parts)
        var buffer = [CChar](repeating: 0, count: 64)
        strftime(&buffer, buffer.count, "%H:%M on %Y-%m-%d", &parts)
        return buffer.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    }
}
