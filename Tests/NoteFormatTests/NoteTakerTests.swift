import NoteFormat
import Testing

@Suite("Who wrote a note")
struct NoteTakerTests {
    @Test(
        "stands behind its label in the header",
        arguments: [
            ("**Notes taken by:** Ada Lind, Bo (@bo)", ["Ada Lind", "Bo"]), ("- Scribe: Ada", ["Ada"]),
            ("**Notes taken by:**", []), ("**Notes taken by:** (who writes them)", []),
            ("*Note taker*:  Cy, Dee Roe (guest) ", ["Cy", "Dee Roe"]),
            ("Present: Ada", []), ("The notes taken by: Ada", []),
        ])
    func names(line: String, names: [String]) {
        let text = "# 2026-02-04 Call\n\n\(line)\n\n## Topics\n\n- Notes taken by: Nobody\n"
        #expect(Note(Array(text.utf8)).noteTakers.map(\.name) == names)
    }
}
