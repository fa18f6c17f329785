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
        if let named { return try ArchiveFolder(named) }
        let here = try? workTree(around: ".")
        if let here, here.isArchive { return here }
        guard let remembered = try config?.archive, let config else {
            if orHere { return try ArchiveFolder(".") }
            throw .notAnArchive(here?.path ?? "this folder")
        }
        do throws(ArchiveError) {
            return try ArchiveFolder(remembered)
        } catch {
            guard case .noFolder(let path, let code) = error else { throw error }
            throw .rememberedGone(path, settings: config.settingsPath, code: code)
        }
    }

    /// The archive that a note lies in; nil for one that lies elsewhere.
    package static func around(_ note: NoteFile) -> ArchiveFolder? {
        guard let tree = try? workTree(around: note.folder), tree.isArchive else { return nil }
        return tree
    }

    /// Whether there is something of an archive in the folder.
    private var isArchive: Bool {
        !notes.isEmpty || access(fullPath(SeriesCatalogue.folder), F_OK) == 0
    }
}
