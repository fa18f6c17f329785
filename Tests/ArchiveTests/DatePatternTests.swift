import Archive
import NoteFormat
import Testing

@Suite("A pattern with dates")
struct DatePatternTests {
    private let day = NoteDate(in: "2026-06-03")

    @Test(
        "spells the day in many forms",
        arguments: [
            ("community-{YYYY-MM-DD}.md", "community-2026-06-03.md"), ("notes/{YYYY}/{MM}", "notes/2026/06"),
            ("Notes of {Month D, YYYY}", "Notes of June 3, 2026"), ("{D}. {Mon}", "3. Jun"), ("{YYYYMMDD}", "20260603"),
            ("a {{b}} {M}/{D}", "a {b} 6/3"), ("no date", "no date"),
        ])
    func spelling(pattern: String, text: String) throws {
        let day = try #require(day)
        #expect(try DatePattern(pattern).text(for: day) == text)
        #expect(try DatePattern(pattern).description == pattern)
    }

    @Test(
        "says what is wrong, and at which character",
        arguments: [("a {YYYY", 3, "no }"), ("a } b", 3, "no {"), ("a {year}", 3, "{year}"), ("{}", 1, "{}")])
    func errors(text: String, character: Int, reason: String) throws {
        let error = try #require(throws: SpellingError.self) { try DatePattern(text) }
        #expect(error.character == character)
        #expect(error.reason.contains(reason), "\(error.reason)")
    }

    @Test(
        "never leads out of the archive",
        arguments: [("/etc", 1), ("../notes", 1), ("a/../b", 3), ("a//b", 3), ("a/", 3), (".git", 1), ("a/.git/b", 3)])
    func folders(text: String, character: Int) throws {
        let error = try #require(throws: SpellingError.self) { try DatePattern(folder: text) }
        #expect(error.character == character)
    }

    @Test(
        "names another Markdown file each day",
        arguments: [
            ("a/{YYYY-MM-DD}.md", 2), (".{YYYY-MM-DD}.md", 1), ("notes-{YYYY-MM-DD}.txt", 22),
            ("notes-{YYYY-MM}.md", 1),
            ("notes.md", 1),
        ])
    func files(text: String, character: Int) throws {
        let error = try #require(throws: SpellingError.self) { try DatePattern(file: text) }
        #expect(error.character == character)
    }
}
