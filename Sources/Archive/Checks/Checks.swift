import NoteFormat

/// What is wrong in notes.
package enum Checks {
    /// Everything that is found in a note, in the order of its places.
    ///
    /// - Parameters:
    ///   - path: from the archive's root where there is a context; else any path: the file's name counts.
    ///   - people: names that are known from elsewhere; where there is a context, it knows them.
    ///   - context: what the rest of the archive says. Without it, what one note alone tells is found.
    package static func findings(
        of note: Note, at path: String, knowing people: [String] = [], in context: CheckContext? = nil
    ) -> [Finding] {
        let checked = CheckedNote(note, at: path, knowing: people, in: context)
        let silent = context?.silentRules(for: path) ?? []
        return CheckRule.allCases.filter { !silent.contains($0) }.flatMap(checked.findings(of:))
            .sorted { ($0.place, $0.rule.code) < ($1.place, $1.rule.code) }
    }
}
