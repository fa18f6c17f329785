import Glibc
import Storage
import TestSupport
import Testing

@Suite("Reading a note that others may be writing")
struct SettledReadTests {
    let folder = Folder()

    @Test("gives a text that was written a while ago, or that claims to come from the future", arguments: [-10, 10])
    func old(seconds: Int) throws {
        let file = try NoteFile(folder.file("a.md", "first"))
        folder.date("a.md", secondsFromNow: seconds)
        guard case .whole(let bytes, let identity) = try file.readSettled() else {
            Issue.record("waits for nobody")
            return
        }
        #expect(bytes == Array("first".utf8))
        #expect(identity == file.identity)
    }

    @Test("waits for what has only just been written, unless the caller wrote it")
    func fresh() throws {
        let file = try NoteFile(folder.file("a.md", "first"))
        // On a busy machine the tenth of a second may pass between writing and reading, but not every time.
        for _ in 0..<1000 {
            folder.file("a.md", "half")
            guard case .stillChanging = try file.readSettled() else { continue }
            guard case .whole(let bytes, _) = try file.readSettled(knowing: file.identity) else {
                Issue.record("waits for its own text")
                return
            }
            #expect(bytes == Array("half".utf8))
            return
        }
        Issue.record("never waited")
    }

    @Test("names what cannot be read")
    func missing() throws {
        let file = try NoteFile(resolving: "\(folder.path)/none.md")
        #expect(throws: StorageError.self) { try file.readSettled() }
    }
}
