extension CheckRule {
    package struct Entry: Sendable {
        package let severity: FindingSeverity
        /// One line.
        package let summary: String
        /// What is found, what is not, and what to do.
        package let explanation: String
        /// Whether `--fix` may put it right, at least sometimes.
        package let isFixable: Bool
    }

    package var severity: FindingSeverity { entry.severity }

    /// The one table of rules: output, `--explain`, SARIF and the README are readings of it.
    package var entry: Entry {
        switch self {
        case .joinSecret:
            Entry(
                severity: .error, summary: "the secret of a meeting link",
                explanation: """
                    Whoever reads the archive can join the meeting with it: pwd= in a Zoom link, p= in a Teams link, a \
                    passcode or a PIN beside a link, a token in a Jitsi link. Take it out, and change the secret: it \
                    stays in git's history. --fix takes it out of the note.
                    """,
                isFixable: true)
        }
    }
}
