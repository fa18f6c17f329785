import Archive
import NoteFormat

/// A small archive of our own writing, for the registers.
struct RegisterNotes {
    private let archive = TestArchive()

    /// Writes a note of a series; what stands below the Present line is `body`.
    func note(_ series: String, _ date: String, present: String = "Ann Lind, Bo Ek", _ body: String) {
        archive.write("\(series)/\(series)-\(date).md", "# \(date) Garden\n\n**Present:** \(present)\n\n\(body)\n")
    }

    func read() throws -> [ReadNote] { try SeriesCatalogue(archive.folder(), nil).readNotes() }

    static func date(_ text: String) throws -> NoteDate {
        guard let date = NoteDate(in: text) else { throw Wrong(date: text) }
        return date
    }

    struct Wrong: Error {
        let date: String
    }
}
