import Glibc
import Storage
import TestSupport
import Testing

@testable import Runtime

/// A rehearsal treats the file as the application does.
struct RehearsalTests {
    private let note = "# Tea\n\n**Present**: Ada\n\n## New topics\n\n- Kettle\n"
    private let folder = Folder()

    @Test("Nothing is written when nothing was changed: the file keeps its time")
    func untouched() throws {
        let file = try folder.note("note.md", Array(note.utf8))
        let before = try modification(of: file)
        try play("key ctrl+n\nadvance 10m\nkey ctrl+s\nkey f2\nkey j\nkey esc\nkey f5\n", on: file)
        #expect(try modification(of: file) == before)
        #expect(Folder.names(in: folder.path) == ["note.md"])
    }

    @Test("What was typed is on the disk in the end, without asking, and no other file is left")
    func savesAtTheEnd() throws {
        let file = try folder.note("note.md", Array(note.utf8))
        let before = try modification(of: file)
        try play("key ctrl+n\ntype Ada: boils\n", on: file)
        #expect(try text(of: file) == note + "  - Ada: boils\n")
        #expect(try modification(of: file) != before)
        #expect(Folder.names(in: folder.path) == ["note.md"])
    }

    @Test("After ctrl+q nothing is played any more")
    func leaving() throws {
        let file = try folder.note("note.md", Array(note.utf8))
        try play("key ctrl+n\ntype Ada: in time\nkey ctrl+q\ntype , too late\nexpect never seen\n", on: file)
        #expect(try text(of: file) == note + "  - Ada: in time\n")
    }

    @Test("A paste comes from a file, with the line ends of the note")
    func paste() throws {
        let file = try folder.note("note.md", Array("a\r\nb".utf8))
        let pasted = try folder.note("pasted.txt", Array("1\r2\n3".utf8))
        try play("key ctrl+end\npaste \(pasted.path)\n", on: file)
        #expect(try text(of: file) == "a\r\nb1\r\n2\r\n3")
    }

    @Test("What is expected and missing is told with the line and the screen")
    func missing() throws {
        let file = try folder.note("note.md", Array(note.utf8))
        let error = try #require(throws: ScriptError.self) {
            try play("expect Gathering\n\nexpect Wrap-up\n", on: file)
        }
        #expect(error.line == 3)
        #expect(error.text.hasPrefix("\"Wrap-up\" is not on the screen:\n Tea  note.md"))
    }

    @Test("A paste that cannot be read is told with its line")
    func unreadable() throws {
        let file = try folder.note("note.md", Array(note.utf8))
        let error = try #require(throws: ScriptError.self) { try play("\npaste \(folder.path)/none\n", on: file) }
        #expect(error.line == 2)
        #expect(error.text.contains("\(folder.path)/none"))
    }

    @Test("A note that cannot be written is told, and stays as it was")
    func unwritable() throws {
        let file = try folder.note("note.md", Array(note.utf8))
        // A folder in the place of the temporary file keeps everybody from writing, root included.
        let blocking = "\(file.path).gavel-\(getpid())"
        mkdir(blocking, 0o700)
        defer { rmdir(blocking) }
        let error = try #require(throws: ScriptError.self) { try play("type lost\n", on: file) }
        #expect(error.text.hasPrefix("the note could not be written: "))
        #expect(try text(of: file) == note)
    }

    private func play(_ script: String, on file: NoteFile) throws {
        var rehearsal = try Rehearsal(file) { _ in }
        try rehearsal.play(Script(script))
    }

    private func text(of file: NoteFile) throws -> String { String(decoding: try file.read(), as: UTF8.self) }

    /// The file's number and time of modification: another one of either means that it was written.
    private func modification(of file: NoteFile) throws -> [Int] {
        var status = stat()
        try #require(stat(file.path, &status) == 0)
        return [Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    }
}
