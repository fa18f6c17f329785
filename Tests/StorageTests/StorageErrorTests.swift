import Glibc
import Storage
import TestSupport
import Testing

@Suite("What goes wrong with a file")
struct StorageErrorTests {
    let folder = Folder()

    @Test("is told in plain words")
    func words() throws {
        let long = "\(folder.path)/\(String(repeating: "n", count: 250))"
        close(open(long, O_WRONLY | O_CREAT, 0o600))
        let told: [(() throws(StorageError) -> Void, String)] = [
            ({ () throws(StorageError) in _ = try NoteFile("\(folder.path)/none") }, "No such file or directory"),
            ({ () throws(StorageError) in _ = try NoteFile(folder.path).read() }, "Is a directory"),
            ({ () throws(StorageError) in _ = try NoteFile("/dev/null").read() }, "Not a plain file"),
            ({ () throws(StorageError) in try NoteFile(long).replace(with: [65]) }, "File name too long"),
        ]
        for (operation, words) in told {
            do throws(StorageError) {
                try operation()
                Issue.record("no error, where \(words) was expected")
            } catch {
                #expect(error.reason == words)
                #expect(error.text.hasSuffix(": \(words)"))
            }
        }
    }
}
