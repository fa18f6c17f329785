import Storage

/// A note that is exported, and the folder below the one for the files that its own go into.
struct ExportSource {
    let file: NoteFile
    /// Without a slash at the end; empty for none.
    let folder: String

    init(_ file: NoteFile, folder: String = "") {
        self.file = file
        self.folder = folder
    }

    /// The files' path below the folder, without what each format puts behind it.
    var stem: String {
        var name = file.lastComponent
        for ending in [".md", ".markdown"] where name.hasSuffix(ending) { name.removeLast(ending.count) }
        return folder.isEmpty ? name : "\(folder)/\(name)"
    }

    /// - Throws: when the files of two notes would be the same.
    static func checkNames(_ sources: [ExportSource]) throws {
        var known: [String: ExportSource] = [:]
        for source in sources {
            if let other = known.updateValue(source, forKey: source.stem), other.file.path != source.file.path {
                throw ExportError.sameName(other.file.name, source.file.name)
            }
        }
    }
}
