import Glibc
import Storage

/// The pushes of a repository that wait, in a file of its git folder: it goes where the repository goes, and with it.
package struct PushQueue: Sendable {
    package private(set) var pushes: [WaitingPush]
    private let path: String

    package init(of tree: WorkTree) {
        path = "\(tree.commonFolder)/gavel-pushes"
        let bytes = (try? NoteFile(path).read()) ?? []
        pushes = String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap(WaitingPush.init(line:))
    }

    /// Lets a push wait, in place of an earlier one of the same branch.
    package mutating func add(_ push: WaitingPush) throws(ArchiveError) {
        try write(pushes.filter { $0.target.branch != push.target.branch } + [push])
    }

    package mutating func remove(_ branch: String) throws(ArchiveError) {
        guard pushes.contains(where: { $0.target.branch == branch }) else { return }
        try write(pushes.filter { $0.target.branch != branch })
    }

    private mutating func write(_ pushes: [WaitingPush]) throws(ArchiveError) {
        guard !pushes.isEmpty || unlink(path) != 0 else {
            self.pushes = []
            return
        }
        do throws(StorageError) {
            let file = try NoteFile(resolving: path)
            _ = file.removeStaleTemporaries { _ in true }
            try file.replace(with: Array(pushes.map { $0.line + "\n" }.joined().utf8))
        } catch {
            throw .storage(error)
        }
        self.pushes = pushes
    }
}
