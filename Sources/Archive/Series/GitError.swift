/// Why git has no answer.
package enum GitError: Error, Equatable, Sendable {
    case missing
    /// In git's own words.
    case failed(String)

    package var text: String {
        switch self {
        case .missing: "git is not installed, or not in PATH"
        case .failed(let words): "git: \(words)"
        }
    }
}
