import Glibc

/// Why a log cannot be read or written.
package enum LogError: Error, Equatable, Sendable {
    /// Neither XDG_STATE_HOME nor HOME says where logs are kept.
    case noHome
    /// There is no log at this path.
    case missing(path: String)
    /// A newer program wrote it; it was not changed.
    case newer(path: String)
    /// It is no log, or its bytes were damaged.
    case damaged(path: String, reason: String)
    /// A row means nothing to this program.
    case unreadable(position: Int)
    /// Another opening of the note appended in the meantime.
    case taken(by: Actor)
    case full(path: String, reason: String)
    case readOnly(path: String, reason: String)
    /// Another program is writing and did not stop in time.
    case busy(path: String, reason: String)
    case failed(path: String, reason: String)

    /// The reason alone, in a few words, where the place is known.
    package var reason: String {
        switch self {
        case .full(_, let reason), .readOnly(_, let reason), .busy(_, let reason), .failed(_, let reason),
            .damaged(_, let reason):
            reason
        case .noHome, .missing, .newer, .unreadable, .taken: text
        }
    }

    /// One sentence for the status line or for standard error.
    package var text: String {
        switch self {
        case .noHome: "cannot keep a log: HOME is not set"
        case .missing(let path): "there is no log at \(path)"
        case .newer(let path): "the log \(path) was written by a newer gavel; it is left alone"
        case .damaged(let path, let reason): "the log \(path) is damaged: \(reason)"
        case .unreadable(let position): "entry \(position) of the log cannot be read"
        case .taken(let actor): "\(actor.person) writes to the log of this note as well"
        case .full(let path, let reason): "no room for the log \(path): \(reason)"
        case .readOnly(let path, let reason): "the log \(path) cannot be written: \(reason)"
        case .busy(let path, let reason): "the log \(path) is held by another program: \(reason)"
        case .failed(let path, let reason): "cannot use the log \(path): \(reason)"
        }
    }
}

extension LogError {
    /// What the system said of the last call.
    static func system(_ path: String, code: Int32) -> LogError {
        let reason = String(cString: strerror(code))
        return switch code {
        case ENOSPC, EDQUOT: .full(path: path, reason: reason)
        case EACCES, EPERM, EROFS: .readOnly(path: path, reason: reason)
        default: .failed(path: path, reason: reason)
        }
    }
}
