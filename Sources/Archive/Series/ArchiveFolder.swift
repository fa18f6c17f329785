import Glibc
import NoteFormat
import Storage

/// An archive: a folder, mostly a git work tree, with the dated notes of one or more series.
package struct ArchiveFolder: Equatable, Sendable {
    /// The real path, without a slash at the end.
    package let path: String
    /// Whether git keeps it.
    package let isWorkTree: Bool
    /// Oldest first.
    package let notes: [ArchiveNote]

    /// The work tree that a folder is in, or the folder itself where there is none; its notes by their names alone.
    package init(_ folder: String) throws(ArchiveError) {
        let root = try Self.root(around: folder)
        self.init(root, isWorkTree: WorkTreeRoot.above(root) != nil)
    }

    /// Nil outside of work trees: a home folder may hold anything, and nobody asked to look through it.
    package static func workTree(around folder: String) throws(ArchiveError) -> ArchiveFolder? {
        guard let real = realFolder(folder) else { throw .noFolder(folder, code: errno) }
        return WorkTreeRoot.above(real).map { ArchiveFolder($0, isWorkTree: true) }
    }

    /// The real path of the work tree that a folder is in, or of the folder itself where there is none.
    static func root(around folder: String) throws(ArchiveError) -> String {
        guard let real = realFolder(folder) else { throw .noFolder(folder, code: errno) }
        return WorkTreeRoot.above(real) ?? real
    }

    /// The real path of the work tree that a folder is in; nil outside of work trees, and where there is no folder.
    package static func workTreePath(around folder: String) -> String? {
        realFolder(folder).flatMap(WorkTreeRoot.above)
    }

    private init(_ path: String, isWorkTree: Bool) {
        self.path = path
        self.isWorkTree = isWorkTree
        notes = FolderWalk(path) { ArchiveNote.stem(of: $0) != nil }.paths
            .compactMap(ArchiveNote.init(path:))
            .sorted { ($0.date, $0.path) < ($1.date, $1.path) }
    }

    package func fullPath(_ relative: String) -> String { path == "/" ? "/\(relative)" : "\(path)/\(relative)" }

    /// The note's text, read now; nil when it cannot be read.
    package func read(_ note: ArchiveNote) -> Note? {
        guard let bytes = try? NoteFile(fullPath(note.path)).read() else { return nil }
        return Note(bytes)
    }

    static func realFolder(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        var status = stat()
        guard stat(resolved, &status) == 0 else { return nil }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            errno = ENOTDIR
            return nil
        }
        return String(cString: resolved)
    }
}
