import Archive

extension ArchiveCommand {
    /// In the series' wording, or the user's, with those who are named in it.
    func commitMessage(_ archival: Archival, _ people: People) throws -> CommitMessage {
        let placement = archival.placement
        var all = coAuthors
        if scribes ?? (placement.series.declared?.coAuthors == .scribes) {
            let found = try Scribes(
                of: archival.note, in: placement.series, on: placement.date, people: people, archival.tree)
            for name in found.unknown {
                warn("git's log has no one address of \(name); --co-author \"\(name) <mail>\" names them")
            }
            all += found.coAuthors.filter { !all.contains($0) }
        }
        return CommitMessage(subject: message ?? archival.usualMessage, coAuthors: all)
    }
}
