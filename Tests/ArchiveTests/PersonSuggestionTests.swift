import Archive
import Testing

@Suite("Who may be one person")
struct PersonSuggestionTests {
    private let archive = TestArchive()

    private func suggested() throws -> [String] {
        let people = try archive.people()
        return people.suggestions.map { suggestion in
            "\(suggestion.person.name): \(people.aliases(for: suggestion).joined(separator: ", "))"
        }
    }

    @Test(
        "is told of near spellings",
        arguments: [
            ("Sebastian Holm", "Sebasian Holm", "Sebastian Holm: Sebasian Holm"),
            ("Raghuveer Ek", "Rhaguveer", "Raghuveer Ek: Rhaguveer"),
            ("Chuck Holm", "Charles Holm", "Chuck Holm: Charles Holm"),
            ("Steven Kell", "stevenkell", "Steven Kell: stevenkell"),
            ("Steven Kell", "@StevenKell", "Steven Kell: \"@StevenKell\""),
            ("Kell Steven", "Steven Kell", "Kell Steven: Steven Kell"),
            ("Ana Maria Ek", "Ana Maria", "Ana Maria Ek: Ana Maria"),
            ("Ada Lind", "Lind", "Ada Lind: Lind"), ("Raghuveer Ek", "Raghu", "Raghuveer Ek: Raghu"),
        ])
    func near(one: String, other: String, line: String) throws {
        archive.meeting("tea", "2026-01-07", "\(one), Bo Moe")
        archive.meeting("tea", "2026-01-21", "\(one), Bo Moe")
        archive.meeting("tea", "2026-02-04", "\(other), Bo Moe")
        #expect(try suggested() == [line])
    }

    @Test("is not told of those who met, of two handles, or of two whom the alias file names")
    func apart() throws {
        archive.meeting("tea", "2026-01-07", "Ada Lind, Adda Lind, Bea Holm (@bea), Cyrus Ek")
        archive.meeting("tea", "2026-01-21", "Beda Holm (@beda), Cyrus Eck")
        archive.write(".gavel/people.yaml", "Cyrus Ek:\nCyrus Eck:\n")
        #expect(try suggested() == [])
    }

    @Test("is told with days where another bears the first name")
    func scoped() throws {
        archive.meeting("tea", "2026-01-07", "Ben Ek")
        archive.meeting("rum", "2026-01-07", "Cy Ek")
        archive.meeting("tea", "2027-01-07", "Ben")
        archive.meeting("rum", "2028-01-07", "Ben Holm")
        let day = "{spelling: Ben, since: 2027-01-07, until: 2027-01-07}"
        #expect(try suggested().sorted() == ["Ben Ek: \(day)", "Ben Holm: \(day)"])
    }

    @Test("is gone once it is joined")
    func joined() throws {
        archive.meeting("tea", "2026-01-07", "Ada Lind")
        archive.meeting("tea", "2026-01-21", "Adda Lind")
        let path = "\(archive.path)/.gavel/people.yaml"
        #expect(try suggested() == ["Ada Lind: Adda Lind"])
        try PeopleFile.join(["Adda Lind"], to: "Ada Lind", in: path)
        #expect(try suggested() == [] && archive.people().counts == ["Ada Lind 2"])
    }
}
