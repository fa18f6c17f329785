import Archive
import Glibc
import Testing

@Suite("The roster")
struct RosterTests {
    @Test("names who attended the notes beside this one, the most frequent first")
    func besides() throws {
        var template = Array("/tmp/gavel-roster-XXXXXX".utf8CString)
        let folder = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
        let notes = [
            ("a-2026-01-07.md", "# 2026-01-07 Call\n\n**Present:** Ada Lind, Bo (@bo)\n"),
            ("a-2026-01-21.md", "# 2026-01-21 Call\n\n**Present:** Bo (@bo), Cy Noor\n"),
            ("a-2026-02-04.md", "# 2026-02-04 Call\n\n**Present:** Only Here\n"),
            ("notes.txt", "**Present:** Nobody\n"),
        ]
        for (name, text) in notes {
            let file = open("\(folder)/\(name)", O_WRONLY | O_CREAT, 0o600)
            _ = text.withCString { write(file, $0, strlen($0)) }
            close(file)
        }
        defer {
            for (name, _) in notes { unlink("\(folder)/\(name)") }
            rmdir(folder)
        }
        #expect(Roster(besides: "\(folder)/a-2026-02-04.md").names == ["Bo (@bo)", "Ada Lind", "Cy Noor"])
        #expect(Roster(besides: "/nowhere/at/all.md").names == [])
    }
}
