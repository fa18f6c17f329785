import Archive
import TestSupport
import Testing

@Suite("The roster")
struct RosterTests {
    @Test("names who attended the notes beside this one, the most frequent first")
    func besides() throws {
        let folder = Folder()
        let notes = [
            ("a-2026-01-07.md", "# 2026-01-07 Call\n\n**Present:** Ada Lind, Bo (@bo)\n"),
            ("a-2026-01-21.md", "# 2026-01-21 Call\n\n**Present:** Bo (@bo), Cy Noor\n"),
            ("a-2026-02-04.md", "# 2026-02-04 Call\n\n**Present:** Only Here\n"),
            ("notes.txt", "**Present:** Nobody\n"),
        ]
        for (name, text) in notes { folder.file(name, text) }
        #expect(Roster(besides: "\(folder.path)/a-2026-02-04.md").names == ["Bo (@bo)", "Ada Lind", "Cy Noor"])
        #expect(Roster(besides: "/nowhere/at/all.md").names == [])
    }
}
