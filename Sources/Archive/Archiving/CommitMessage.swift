import NoteFormat

/// What a commit says: its subject, or more than that when the user worded it, and who else wrote the note.
package struct CommitMessage: Equatable, Sendable {
    package let subject: String
    package let coAuthors: [CoAuthor]

    package init(subject: String, coAuthors: [CoAuthor]) {
        self.subject = subject
        self.coAuthors = coAuthors
    }

    package var lines: [String] {
        subject.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            + (coAuthors.isEmpty ? [] : [""]) + coAuthors.map(\.trailer)
    }
}

extension Series {
    /// The wording for a note that was committed before: `Update notes from …` where a new one has `Add notes from …`.
    package func updateMessage(for date: NoteDate) -> String {
        let words = commitMessage(for: date)
        for (first, other) in [
            ("Add ", "Update "), ("add ", "update "), ("Create ", "Update "), ("create ", "update "),
        ]
        where words.hasPrefix(first) {
            return other + words.dropFirst(first.count)
        }
        return "\(words) (update)"
    }
}
