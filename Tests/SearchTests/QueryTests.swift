import NoteFormat
import TestSupport
import Testing

@testable import Search

@Suite("A query")
struct QueryTests {
    private let words: WordReader

    init() throws { words = try WordReader() }

    private func read(_ text: String) throws(SearchError) -> SearchQuery {
        try SearchQuery(text, words: words, today: SearchArchive.today)
    }

    private static func word(_ text: String...) -> SearchTerm { .phrase(SearchPhrase(words: text, isPrefix: false)) }

    @Test(
        "is read as words, phrases and beginnings",
        arguments: [
            ("lamp Colours", [[word("lamp")], [word("colours")]]),
            ("\"lamp colours\"", [[word("lamp", "colours")]]),
            ("Mendonça", [[word("mendonca")]]),
            ("lamp-colours", [[word("lamp", "colours")]]),
            ("lan*", [[.phrase(SearchPhrase(words: ["lan"], isPrefix: true))]]),
            ("\"the lan\"*", [[.phrase(SearchPhrase(words: ["the", "lan"], isPrefix: true))]]),
            ("lamp OR light dark", [[word("lamp"), word("light")], [word("dark")]]),
            ("or", [[word("or")]]),
            ("https://lantern.example", [[word("https", "lantern", "example")]]),
            ("lamp - & colours", [[word("lamp")], [word("colours")]]),
            ("a\"b c\"d", [[word("a")], [word("b", "c")], [word("d")]]),
        ])
    func words(text: String, clauses: [[SearchTerm]]) throws {
        #expect(try read(text).clauses == clauses)
    }

    @Test(
        "is read as filters",
        arguments: [
            ("in:topics", SearchTerm.place(.topics)),
            ("in:Follow-up", .place(.followup)),
            ("in:actions", .place(.action)),
            ("is:open", .state(.open)),
            ("@ada", .person(["ada"])),
            ("@\"Ada Lind\"", .person(["ada", "lind"])),
            ("series:np-optim", .series("np-optim", column: 8)),
            ("#31969", .issue(IssueReference(repository: nil, number: 31969))),
            ("lantern/wick#12", .issue(IssueReference(repository: "lantern/wick", number: 12))),
            ("color:red", word("color", "red")),
            ("#12a", word("12a")),
        ])
    func filters(text: String, term: SearchTerm) throws {
        #expect(try read(text).clauses == [[term]])
    }

    @Test("takes what must not be there")
    func excluded() throws {
        let query = try read("lamp -dark -\"old lamp\" -in:backlog")
        #expect(query.clauses == [[Self.word("lamp")]])
        #expect(query.excluded == [Self.word("dark"), Self.word("old", "lamp"), .place(.backlog)])
    }

    @Test(
        "takes days, months, years and days ago",
        arguments: [
            ("since:2024", "2024-01-01"), ("since:2024-06", "2024-06-01"), ("since:2024-06-19", "2024-06-19"),
            ("since:90d", "2026-04-01"), ("until:2024", "2024-12-31"), ("until:2024-02", "2024-02-29"),
            ("until:2w", "2026-06-16"), ("since:2023 since:2024", "2024-01-01"),
        ])
    func days(text: String, day: String) throws {
        let query = try read(text + " lamp")
        #expect((query.since ?? query.until)?.description == day)
    }

    @Test(
        "that means nothing says where and why",
        arguments: [
            ("\"lamp", 1, "closes"), ("lamp OR", 6, "between"), ("OR lamp", 1, "between"),
            ("lamp OR OR dark", 9, "between"),
            ("-- ++", 1, "letter"), ("\"\"", 1, "letter"), ("in:cellar lamp", 4, "cellar"), ("lamp is:nice", 9, "nice"),
            ("since:yesterday x", 7, "no day"), ("since:2024-13 x", 7, "no day"), ("-lamp", 1, "leave out"),
            ("since:2024", 1, "leave out"), ("@ lamp", 1, "name"), ("lamp OR -dark", 9, "go together"),
            ("x OR since:2024", 6, "neither"), ("*", 1, "letter"),
        ])
    func mistakes(text: String, column: Int, part: String) throws {
        do throws(SearchError) {
            let query = try read(text)
            Issue.record("\(text) was read as \(query)")
        } catch {
            guard case .wrongQuery(let found, let reason) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(found == column && reason.contains(part), "\(error.text)")
        }
    }

    @Test("of any text is a query or a mistake in it, and the index takes it")
    func anyText() throws {
        let archive = try SearchArchive()
        archive.note("community", "2026-05-27", "## New topics\n\n- Lamps \"and\" (colours) * for 'all'\n")
        try archive.index.refresh()
        let parts = [
            "lamps", "\"", "*", "-", "OR", "AND", "NOT", "NEAR(", "(", ")", "in:", "is:open", "@", "@ada", "series:",
            "since:2020", "#12", ":", "^", "{", "}", "+", "é", "漢字", "🏮", "\u{0}", "\u{E000}kx", " ", " ", " ", "body:",
            "title :", "'", ";", "--", "/*", "%", "\n", "\u{301}", "a/b#3", "*\"", "\"lamps and\"",
        ]
        var random = SeededRandom(seed: 20_260_630)
        var asked = 0
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 1...7, using: &random)).map { _ in parts.randomElement(using: &random)! }
                .joined(separator: Bool.random(using: &random) ? " " : "")
            do throws(SearchError) {
                let query = try archive.index.query(text, today: SearchArchive.today)
                _ = try archive.index.answer(query)
                asked += 1
            } catch {
                switch error {
                case .wrongQuery, .nothingAsked: break
                case .noIndex, .noSeriesNames: Issue.record("\(text.debugDescription): \(error.text)")
                }
            }
            #expect(archive.index.notices.isEmpty, "\(text.debugDescription)")
        }
        #expect(asked > 500)
    }

    @Test("that is too long is refused")
    func tooLong() {
        #expect(throws: SearchError.self) { try read(String(repeating: "a", count: 1001)) }
        #expect(throws: SearchError.self) { try read(String(repeating: "a ", count: 33)) }
    }
}
