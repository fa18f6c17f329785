import NoteFormat
import Storage
import TextEditing

/// One note on its way into the history of its archive: where it goes, with which bytes, and what is there already.
package struct Archival: Sendable {
    package let tree: WorkTree
    package let placement: Placement
    /// The note's file as the user named it, and what it was when it was read.
    package let source: NoteFile
    let identity: FileIdentity
    /// As it is to be committed.
    package let note: Note
    /// Lines of the file with join secrets, from 1.
    package let secretLines: [Int]
    /// Whether the secrets are taken out.
    package let isRedacted: Bool
    /// The commit that it is added to: HEAD's, or that of another branch; nil before the first.
    package let base: String?
    /// The note as that commit has it.
    package let committed: [UInt8]?

    /// - Parameter redacting: nil for what the series' file says, else for what suits a series that begins.
    /// - Parameter base: nil for HEAD.
    package init(
        _ placement: Placement, _ source: SourceNote, _ tree: WorkTree, redacting: Bool?, onto base: String? = nil
    ) throws(ArchiveError) {
        self.tree = tree
        self.placement = placement
        self.source = source.file
        identity = source.identity
        let secrets = JoinSecret.all(in: source.note)
        var lines: [Int] = []
        for secret in secrets {
            let line = source.note.buffer.line(containing: secret.bytes.lowerBound) + 1
            if lines.last != line { lines.append(line) }
        }
        secretLines = lines
        let isWanted = redacting ?? placement.series.declared?.redact ?? tree.isBeginning(placement)
        isRedacted = isWanted && !secrets.isEmpty
        note = isRedacted ? source.note.withoutJoinSecrets : source.note
        self.base = base ?? tree.head
        committed = self.base.flatMap { tree.file(placement.path, at: $0) }
    }

    package var bytes: [UInt8] { note.buffer.bytes }

    /// Where the archive keeps it, from its root.
    package var path: String { placement.path }

    package var fullPath: String { "\(tree.path == "/" ? "" : tree.path)/\(path)" }

    package var isNew: Bool { committed == nil }

    /// Lines that the commit adds and takes away.
    package var lineCounts: (added: Int, removed: Int) {
        let hunks = LineDiff(from: TextBuffer(committed ?? []), to: note.buffer).hunks
        return (hunks.reduce(0) { $0 + $1.new.count }, hunks.reduce(0) { $0 + $1.old.count })
    }

    /// What the commit says in the series' own wording.
    package var usualMessage: String {
        isNew
            ? placement.series.commitMessage(for: placement.date) : placement.series.updateMessage(for: placement.date)
    }

    /// Whether the commit that it is added to has join secrets.
    package var hasCommittedSecret: Bool { committed.map { !JoinSecret.all(in: Note($0)).isEmpty } ?? false }

    /// Whether the commit has the note as it is.
    package var isDone: Bool {
        if committed == bytes { return true }
        // Git may keep other line ends than the file has.
        return base == tree.head && isWritten && tree.isAtHead(path)
    }

    /// Whether the file in its place has these bytes.
    var isWritten: Bool { (try? NoteFile(fullPath).read()) == bytes }

    /// - Throws: when something else has the note's place in the commit that it is added to.
    package func checkBase() throws(ArchiveError) {
        guard placement.isInPlace || isNew || isDone else { throw .placeTaken(fullPath, source: source.name) }
    }

    /// - Throws: when something else is in the note's place in the work tree.
    package func checkPlace() throws(ArchiveError) {
        // Its folder need not be there yet.
        guard let target = try? NoteFile(resolving: fullPath) else { return }
        guard target.path.utf8.elementsEqual(fullPath.utf8) else { throw .notPlain(fullPath) }
        switch target.state {
        case .missing: return
        case .folder, .other, .unreachable: throw .notPlain(fullPath)
        case .file:
            guard placement.isInPlace || isWritten else { throw .placeTaken(fullPath, source: source.name) }
        }
    }
}
