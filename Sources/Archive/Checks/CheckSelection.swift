import NoteFormat
import Storage

/// The notes that a check looks at, each read once.
package struct CheckSelection: Sendable {
    /// In the order in which they were named; those of a folder by their paths.
    package private(set) var files: [CheckedFile] = []
    /// Why some could not be read.
    package private(set) var failures: [StorageError] = []

    private var archives: [CheckedArchive] = []
    private let config: ConfigFolder?
    private let today: NoteDate?

    /// All dated notes of an archive.
    ///
    /// - Parameter today: notes after this day are being prepared.
    package init(_ archive: ArchiveFolder, _ config: ConfigFolder?, today: NoteDate?) throws(ArchiveError) {
        self.config = config
        self.today = today
        let checked = try self.checked(archive)
        let here = ArchiveFolder.prefix(of: ".")
        for note in checked.notesByPath {
            let path = archive.fullPath(note.path)
            add(note, of: checked, named: path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path)
        }
    }

    /// Named notes, and the dated notes below named folders.
    package init(_ names: [String], _ config: ConfigFolder?, today: NoteDate?) throws(ArchiveError) {
        self.config = config
        self.today = today
        for name in names {
            if ArchiveFolder.isFolder(name) { try addNotes(below: name) } else { try addNote(name) }
        }
    }

    // MARK: - Finding notes

    private mutating func addNotes(below name: String) throws(ArchiveError) {
        let checked = try checked(ArchiveFolder(name))
        let root = ArchiveFolder.prefix(of: name)
        let shown = name.hasSuffix("/") ? name : "\(name)/"
        for note in checked.notesByPath {
            let path = checked.folder.fullPath(note.path)
            guard path.hasPrefix(root) else { continue }
            add(note, of: checked, named: (name == "." ? "" : shown) + path.dropFirst(root.count))
        }
    }

    private mutating func addNote(_ name: String) throws(ArchiveError) {
        guard let file = reading(name, { () throws(StorageError) in try NoteFile(name) }) else { return }
        let checked = try Self.archive(around: file).map { folder throws(ArchiveError) in try self.checked(folder) }
        let place = checked.flatMap { Self.place(of: file.path, in: $0.folder) }
        let known = place.flatMap { checked?.notes[$0] }
        guard let note = known ?? reading(name, { () throws(StorageError) in Note(try file.read()) }) else { return }
        files.append(
            CheckedFile(
                name: name, path: file.path, place: place ?? name, isInArchive: place != nil, note: note,
                context: checked?.context))
    }

    private mutating func add(_ note: ArchiveNote, of checked: CheckedArchive, named name: String) {
        let path = checked.folder.fullPath(note.path)
        let text = checked.notes[note.path]
        guard let text = text ?? reading(name, { () throws(StorageError) in Note(try NoteFile(path).read()) }) else {
            return
        }
        files.append(
            CheckedFile(
                name: name, path: path, place: note.path, isInArchive: true, note: text, context: checked.context))
    }

    /// Keeps why something could not be read, by the name that messages have for it.
    private mutating func reading<Value>(_ name: String, _ body: () throws(StorageError) -> Value) -> Value? {
        do throws(StorageError) {
            return try body()
        } catch {
            failures.append(StorageError(error.operation, name, code: error.code))
            return nil
        }
    }

    private mutating func checked(_ folder: ArchiveFolder) throws(ArchiveError) -> CheckedArchive {
        if let known = archives.first(where: { $0.folder.path == folder.path }) { return known }
        let checked = try CheckedArchive(folder, config, today: today)
        archives.append(checked)
        return checked
    }

    // MARK: - Places

    /// Without git, what lies beside a dated note is its archive. What lies around any other file, nobody asked to look
    /// through.
    private static func archive(around file: NoteFile) -> ArchiveFolder? {
        if let tree = try? ArchiveFolder.workTree(around: file.folder) { return tree }
        guard ArchiveNote(path: file.lastComponent) != nil else { return nil }
        let isInYear = NextPath(file.path).yearFolder != nil
        return try? ArchiveFolder(isInYear ? "\(file.folder)/.." : file.folder)
    }

    /// From the archive's root.
    private static func place(of path: String, in folder: ArchiveFolder) -> String? {
        let root = folder.path == "/" ? "/" : "\(folder.path)/"
        return path.hasPrefix(root) ? String(path.dropFirst(root.count)) : nil
    }
}
