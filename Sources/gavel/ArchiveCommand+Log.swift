import ArgumentParser
import Chronicle
import MeetingLog
import Storage

extension ArchiveCommand {
    /// What was typed and did not reach the file must not be left behind unseen.
    func checkLog(of file: NoteFile) throws {
        guard !force, let recovery = try recovery(of: file), recovery.isNeeded else { return }
        let lines = recovery.linesOnlyInLog
        let what = "\(lines) line\(lines == 1 ? "" : "s")"
        var text = "Gavel's log of \(file.name) has \(what) that the file lacks; nothing was committed\n"
        if !dryRun, case .held(let holder) = NoteLock.acquire(file) {
            text += "  it is open in \(holder.who): save it there with ctrl+s, or leave it"
        } else {
            text += "  gavel recover NOTE   brings them back; --force archives the file as it is"
        }
        throw fail(text)
    }

    /// Nil without a log, or with an empty one.
    private func recovery(of file: NoteFile) throws -> Recovery? {
        let log: DatabaseLog
        do {
            log = try NoteLog.find(file.path, in: logFolder)
        } catch ChronicleError.noLog {
            return nil
        }
        return try Recovery(log)
    }
}
