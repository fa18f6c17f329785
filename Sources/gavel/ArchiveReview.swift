import Archive
import NoteFormat

/// What is found in a note before it is committed, and whether somebody should look at it first.
struct ArchiveReview {
    /// For standard error, each a line or more.
    let warnings: [String]
    /// Why it should not simply be committed; nil when nothing speaks against it.
    let doubt: String?

    /// - Parameter meeting: what there is to say of the meeting itself.
    init(_ archival: Archival, _ context: CheckContext, meeting: String?) {
        // Secrets are taken out, or left in on purpose, of which a line of its own tells.
        let findings = Checks.findings(of: archival.note, at: archival.path, in: context).filter {
            $0.rule != .joinSecret && $0.severity != .note
        }
        let own = [meeting].compactMap(\.self) + Self.warnings(archival)
        warnings =
            findings.map { CheckText.text($0, in: archival.path) } + own.map { "gavel: \($0)" }
        let errors = findings.count { $0.severity == .error }
        let reasons = [
            errors == 0 ? nil : "the note has \(errors) error\(errors == 1 ? "" : "s")", archival.placement.objection,
        ]
        let told = reasons.compactMap { $0 }
        doubt = told.isEmpty ? nil : told.joined(separator: "; ")
    }

    private static func warnings(_ archival: Archival) -> [String] {
        var warnings: [String] = []
        if !archival.secretLines.isEmpty, !archival.isRedacted {
            let place = ArchivePlan.lines(archival.secretLines)
            warnings.append(
                "with the secret in \(place) whoever reads the archive can join\n"
                    + "  --redact   takes it out; redact: true in the series' file does so always")
        }
        if archival.isRedacted, archival.hasCommittedSecret {
            warnings.append("git's history has the secret already; change it")
        }
        if archival.tree.branch == nil {
            warnings.append("HEAD is on no branch; git switch -c NAME keeps the commit")
        }
        return warnings
    }
}
