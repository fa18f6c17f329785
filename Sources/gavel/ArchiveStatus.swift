import Archive
import Console

/// What is still to be archived, and to be pushed.
struct ArchiveStatus {
    private let catalogue: SeriesCatalogue
    private let tree: WorkTree

    init(_ catalogue: SeriesCatalogue, _ tree: WorkTree) {
        self.catalogue = catalogue
        self.tree = tree
    }

    func show() throws {
        var lines = try tree.openNotes(of: catalogue).map { "open     \($0.path)" }
        for push in PushQueue(of: tree).pushes {
            let target = push.target
            lines.append("waiting  \(target.branch) to \(target.name): \(push.reason.text)")
            lines.append("         \(ArchivePushing.advice(push.reason, target))")
        }
        if lines.isEmpty { lines = ["git has every note as it is, and no push waits"] }
        try StandardOutput.write(lines.map { $0.visible + "\n" }.joined())
    }
}

extension WaitingPush.Reason {
    fileprivate var text: String {
        switch self {
        case .failed: "it did not come through"
        case .behind: "the remote has other commits"
        case .refused: "the remote refused it"
        }
    }
}
