import Glibc
import Storage

extension ArchiveFolder {
    /// The archive that a command is about: the one that is named, else the work tree around the current folder if it
    /// has dated notes or the file of a series, else the one that was named last.
    ///
    /// - Parameter named: a folder; the caller remembers it when all went well.
    /// - Parameter orHere: whether the current folder will do where there is none of these.
    package static func find(
        named: String?, _ config: ConfigFolder?, orHere: Bool = false
    ) throws(ArchiveError) -> ArchiveFolder {
        try ArchiveFolder(findPath(named: named, config, orHere: orHere))
    }

    /// The real path of the archive that `find` finds; its notes are not looked for.
    package static func findPath(
        named: String?, _ config: ConfigFolder?, orHere: Bool = false
    ) throws(ArchiveError) -> String {
        if let named { return try root(around: named) }
        let here = workTreePath(around: ".")
        if let here, isArchive(here) { return here }
        guard let remembered = try config?.archive, let config else {
            if orHere { return try root(around: ".") }
            if let here { throw .noNotes(here) }
            throw .notAnArchive("this folder")
        }
        do throws(ArchiveError) {
            return try root(around: remembered)
        } catch {
            guard case .noFolder(let path, let code) = error else { throw error }
            throw .rememberedGone(path, settings: config.settingsPath, code: code)
        }
    }

    /// The archive that a note lies in; nil for one that lies elsewhere.
    package static func around(_ note: NoteFile) -> ArchiveFolder? {
        guard let tree = try? workTree(around: note.folder), isArchive(tree.path) else { return nil }
        return tree
    }

    /// Whether there is something of an archive in a folder: dated notes, or the file of a series.
    private static func isArchive(_ root: String) -> Bool {
        if access("\(root == "/" ? "" : root)/\(SeriesCatalogue.folder)", F_OK) == 0 { return true }
        return FolderWalk.hasFile(below: root) { ArchiveNote(path: $0) != nil }
    }
}
