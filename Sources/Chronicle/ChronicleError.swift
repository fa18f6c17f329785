import Console
import MeetingLog
import Storage

/// Why a log cannot be told or recovered from.
package enum ChronicleError: Error, Equatable, Sendable {
    case log(LogError)
    case storage(StorageError)
    /// There is no log for this note; it would be at this path.
    case noLog(note: String, path: String)
    /// The log has no entries yet.
    case empty(note: String)
    case noTime(String)
    /// The log begins later than the time that was asked for.
    case tooEarly(String, first: String, last: String)
    case held(String, LockHolder)
    /// The note changed while it was recovered.
    case changed(String)
    case folderGone(String)
    case exists(String)

    package var text: String {
        switch self {
        case .log(let error): error.text
        case .storage(let error): error.text
        case .noLog(let note, let path): "there is no log of \(note); looked for \(path)"
        case .empty(let note): "the log of \(note) is empty"
        case .noTime(let text):
            "cannot read the time \(text); write 2026-06-10T18:05:00Z, 2026-06-10T18:05, 18:05, 18:05:30 or -10m"
        case .tooEarly(let time, let first, let last):
            "\(time) is before the log begins: it goes from \(first) to \(last)"
        case .held(let note, let holder): "\(note) is open in Gavel\(holder.place); leave it first"
        case .changed(let note): "\(note) was changed at this moment; nothing was written, try again"
        case .folderGone(let note): "the folder of \(note) is gone; use -o to write the text elsewhere"
        case .exists(let path): "\(path) is there already; use --force to replace it"
        }
    }
}

extension LockHolder {
    /// ` (process 77 on loft)`, as far as it is known.
    fileprivate var place: String {
        let parts = [process.map { "process \($0)" }, host.isEmpty ? nil : "on \(host)"].compactMap { $0 }
        return parts.isEmpty ? "" : " (\(parts.joined(separator: " ")))"
    }
}
