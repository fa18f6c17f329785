import Storage

/// A file that an export makes.
struct ExportFile {
    let path: String
    let bytes: [UInt8]

    /// - Parameters:
    ///   - sparing: what must not be written over, whatever is asked for.
    ///   - isForced: whether another file that is there may be replaced.
    func write(sparing notes: [NoteFile], isForced: Bool) throws {
        let file = try NoteFile(resolving: path)
        let isSame = (try? file.read()) == bytes
        guard !isSame else { return }
        guard !notes.contains(where: { $0.path == file.path }) else { throw ExportError.ownNote(path) }
        // It can be made again: nobody waits for the disk, which takes most of the time.
        let draft = try NoteDraft(bytes, of: file, isDurable: false)
        guard !isForced else { return try draft.place() }
        switch try draft.place(expecting: nil) {
        case .done: break
        case .foundOther, .gone: throw ExportError.exists(path)
        }
    }
}
