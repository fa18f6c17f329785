import Archive
import NoteFormat
import Testing

@Suite("The message of a note's commit")
struct CommitMessageTests {
    @Test(
        "says of a note that was committed before that it is updated",
        arguments: [
            ("Add notes from {YYYY-MM-DD} call", "Update notes from 2026-02-04 call"),
            ("add the notes of {YYYY-MM-DD}", "update the notes of 2026-02-04"),
            ("Create call-{YYYY-MM-DD}.md", "Update call-2026-02-04.md"),
            ("Notes: {YYYY-MM-DD}", "Notes: 2026-02-04 (update)"), ("Address {YYYY}", "Address 2026 (update)"),
        ])
    func update(wording: String, message: String) throws {
        let archive = TestArchive()
        archive.note("calls/call-2026-02-04.md", title: "2026-02-04 Call")
        archive.write(".gavel/series/call.yaml", "commit: \"\(wording)\"\n")
        let date = try #require(NoteDate(year: 2026, month: 2, day: 4))
        #expect(try archive.series("call")?.updateMessage(for: date) == message)
    }

    @Test("has a line for each who is named beside the author")
    func trailers() {
        let message = CommitMessage(
            subject: "Add notes\n\nAll of them", coAuthors: [CoAuthor(name: "Bo Ek", mail: "bo@example.org")])
        #expect(message.lines == ["Add notes", "", "All of them", "", "Co-authored-by: Bo Ek <bo@example.org>"])
        #expect(CommitMessage(subject: "Add notes", coAuthors: []).lines == ["Add notes"])
    }

    @Test("names only people with an address")
    func people() {
        #expect(CoAuthor("  Bo   Ek <bo@example.org>")?.trailer == "Co-authored-by: Bo Ek <bo@example.org>")
        for text in ["Bo Ek", "<bo@example.org>", "Bo <bo>", "Bo <a b@c>", "Bo <a@b> x", "Bo <a@<b>", "B\no <a@b>", ""]
        {
            #expect(CoAuthor(text) == nil, "\(text)")
        }
    }
}
