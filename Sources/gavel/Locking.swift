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
        case .acquired(let lock), .tookOverStale(let lock, _):
            NoteLock.hideFromGit(in: note.folder)
            return lock
        case .unavailable: return nil
        case .held(let holder): throw fail(holder.text(of: note, takingOver: takingOver), status: 3)
        }
    }
}

extension LockHolder {
    /// Who has the note, and what can be done about it.
    fileprivate func text(of note: NoteFile, takingOver: Bool) -> String {
        var lines = ["\(note.name) is open in \(who)"]
        if isAlive == true {
            if takingOver { lines.append("  it runs on this machine and is not taken over; leave it with ctrl+q") }
        } else {
            lines[0] += ","
            lines.append("  unless that one is gone, which cannot be seen from here")
        }
        lines.append("  gavel --read-only \(note.name)   shows it and follows what is saved")
        if isAlive != true { lines.append("  gavel --take-over \(note.name)   takes it, if that one is gone") }
        return lines.joined(separator: "\n")
    }

    /// `Ada's gavel on lab (pid 7), opened at 14:05 on 2026-06-10`. A user who is known by number only has no name.
    var who: String {
        let hasName = user.contains { !$0.isNumber }
        var details: [String] = []
        if !hasName, !user.isEmpty { details.append("user \(user)") }
        if let process { details.append("pid \(process)") }
        var who = hasName ? "\(user)'s gavel" : "another gavel"
        if !isOnThisHost, !host.isEmpty { who += " on \(host)" }
        if !details.isEmpty { who += " (\(details.joined(separator: ", ")))" }
        if let since { who += ", opened at \(Self.localTime(since))" }
        return who
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
