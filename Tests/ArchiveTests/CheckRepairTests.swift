import Archive
import NoteFormat
import Testing

@Suite("Putting right what a check finds")
struct CheckRepairTests {
    private static let text =
        "# 2026-06-10 Call\r\n\r\n- Zoom: https://zoom.us/j/1?pwd=abc&tk=def \t\r\n\r\n**Present:** \u{202A}Ada\r\n\r\n"
        + "## Topics\r\n\r\n- [] Ada\r\n  - [x ] Bo\r\n"

    private static func file(_ archive: TestArchive) throws -> CheckedFile {
        archive.write("call-2026-06-10.md", text)
        let selection = try CheckSelection(["\(archive.path)/call-2026-06-10.md"], nil, today: nil)
        return try #require(selection.files.first)
    }

    @Test("changes the bytes of what is found and no other")
    func all() throws {
        let file = try Self.file(TestArchive())
        let repair = CheckRepair(file.note, in: file) { _ in true }
        let after = Self.text.replacing("?pwd=abc&tk=def", with: "").replacing("[]", with: "[ ]").replacing(
            "[x ]", with: "[x]")
        #expect(String(decoding: repair.note.buffer.bytes, as: UTF8.self) == after)
        #expect(repair.fixed.map(\.rule.code).sorted() == ["broken-box", "broken-box", "join-secret", "join-secret"])
        #expect(file.findings(in: repair.note).map(\.rule) == [.controlCharacters])
    }

    @Test("does only what was asked for")
    func some() throws {
        let file = try Self.file(TestArchive())
        let repair = CheckRepair(file.note, in: file) { $0.rule == .brokenBox }
        #expect(repair.fixed.map(\.rule) == [.brokenBox, .brokenBox])
        #expect(JoinSecret.all(in: repair.note).count == 2)
    }
}
