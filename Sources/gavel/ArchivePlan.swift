import Archive
import Console

/// What is about to be committed, as it is shown.
struct ArchivePlan {
    let archival: Archival
    let side: SideBranch?
    let message: CommitMessage
    let target: PushTarget?

    init(_ archival: Archival, _ side: SideBranch?, _ message: CommitMessage, _ target: PushTarget?) {
        self.archival = archival
        self.side = side
        self.message = message
        self.target = target
    }

    var text: String {
        rows.map { label, text in
            label + String(repeating: " ", count: max(0, 9 - label.count)) + "  \(text.visible)\n"
        }.joined()
    }

    private var rows: [(String, String)] {
        let counts = archival.lineCounts
        let change = archival.isNew ? "new, \(counts.added) lines" : "changed, +\(counts.added) -\(counts.removed)"
        var rows = [("note", "\(archival.path) (\(change))")]
        if !archival.placement.isInPlace {
            rows.append(("copy of", "\(archival.source.name), which stays where it is"))
        }
        rows.append(("series", archival.placement.series.name))
        rows += message.lines.enumerated().map { ($0.offset == 0 ? "message" : "", $0.element) }
        rows.append(("branch", branch))
        if archival.isRedacted {
            let place = isFileRedacted ? ", in the file as well" : ""
            rows.append(("secrets", "taken out of \(Self.lines(archival.secretLines))\(place)"))
        }
        if let target { rows.append(("push", "to \(target.name)")) }
        return rows
    }

    /// Whether the file that the user has loses its secrets too.
    var isFileRedacted: Bool { archival.isRedacted && archival.placement.isInPlace && side == nil }

    private var branch: String {
        guard let side else { return archival.tree.branch ?? "none: HEAD is detached" }
        return side.start.map { "\(side.name), new, from \($0)" } ?? side.name
    }

    /// `line 7`, `lines 7 and 9`
    static func lines(_ numbers: [Int]) -> String {
        let words = numbers.map(String.init)
        guard let last = words.last, words.count > 1 else { return "line \(words.joined())" }
        return "lines \(words.dropLast().joined(separator: ", ")) and \(last)"
    }

    /// What can be done next, and how the commit is taken back.
    func hints(_ commit: String) -> [String] {
        if let side {
            let push =
                "git push -u \(archival.tree.remoteName ?? "REMOTE") \(side.name)   sends the branch for a request"
            let copy = "the note here stays as it is; remove it before you pull the merged branch"
            let undo = side.start == nil ? nil : "git branch -D \(side.name)   takes the commit back"
            return (target == nil ? [push] : []) + (archival.placement.isInPlace && archival.isNew ? [copy] : [])
                + (target == nil ? [undo].compactMap { $0 } : [])
        }
        if target != nil { return ["git revert \(commit)   takes it back, in a new commit"] }
        guard archival.base != nil else { return ["git update-ref -d HEAD   takes the commit back; the note stays"] }
        return ["git reset --soft HEAD~1   takes the commit back; the note stays"]
    }
}
