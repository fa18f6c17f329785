/// Why git has no answer, or did not do what it was to do.
package enum GitError: Error, Equatable, Sendable {
    case missing
    /// In git's own words, which may be several lines.
    case failed(String)
    /// It has said why, and that was told as it came.
    case refused(command: String, status: Int32)
    case ended(command: String, signal: Int32)
    case tookTooLong(command: String, seconds: Int)

    package var text: String {
        switch self {
        case .missing: "git is not installed, or not in PATH"
        case .failed(let words): "git: \(words.split(separator: "\n").joined(separator: "\n  git: "))"
        case .refused(let command, let status): "git \(command) failed (exit status \(status))"
        case .ended(let command, let signal): "git \(command) was ended by signal \(signal)"
        case .tookTooLong(let command, let seconds): "git \(command) was given up after \(seconds) seconds"
        }
    }
}
