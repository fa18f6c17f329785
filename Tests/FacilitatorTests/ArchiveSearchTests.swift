import Console
import Testing
import TextEditing

@testable import Facilitator

@Suite("Looking something up in the archive")
struct ArchiveSearchTests {
    private static let note = "# Weekly\n\n## New topics\n\n- Roof\n  - drips\n- Open day\n"

    private static func answer(_ names: String...) -> ArchiveAnswer {
        let hits = names.map { name in
            ArchiveHit(
                path: "2026/\(name).md", label: name, link: "../2026/\(name).md", date: "2026-02-18", series: "kiln",
                section: "topics", block: 2..<4, line: 3, matches: [3: [4..<8]],
                text: TextBuffer(Array("# \(name)\n\n- item of \(name)\n  - roof \(name)\n- another\n".utf8)))
        }
        return ArchiveAnswer(hits: hits, count: hits.count)
    }

    private func asked(_ desk: Desk) -> [(text: String, number: Int)] {
        desk.effects.compactMap {
            guard case .searchArchive(let text, let number) = $0 else { return nil }
            return (text, number)
        }
    }

    @Test("asks with every change, and drops answers to what was asked before")
    func outdated() throws {
        var desk = Desk(Self.note)
        desk.press("alt+s")
        desk.type("roof")
        let questions = asked(desk)
        #expect(questions.map(\.text) == ["", "r", "ro", "roo", "roof"])
        desk.send(.found(Self.answer("late"), number: questions[3].number))
        #expect(!desk.shown().description.contains("late"))
        desk.send(.found(Self.answer("right"), number: questions[4].number))
        #expect(desk.shown().description.contains("roof right"))
        desk.press("left", "right", "home")
        #expect(asked(desk).count == 5)
    }

    @Test("leaves the note, the cursor and the clocks as they were")
    func untouched() {
        var desk = Desk(Self.note)
        desk.press("ctrl+end", "up", "end")
        let (selection, text) = (desk.model.selection, desk.text)
        desk.press("alt+s")
        desk.type("roof is:open")
        desk.press("enter", "down", "pagedown", "tab", "esc", "esc")
        #expect(desk.model.selection == selection && desk.text == text && desk.model.overlay == nil)
        #expect(desk.logged.count == 1)
    }

    @Test("keeps what was asked and found for the next time")
    func kept() throws {
        var desk = Desk(Self.note)
        desk.press("alt+s")
        desk.type("roof")
        let number = try #require(asked(desk).last?.number)
        desk.send(.found(Self.answer("one", "two"), number: number))
        desk.press("esc")
        #expect(desk.model.overlay == nil)
        desk.press("alt+s")
        #expect(desk.shown().description.contains("roof two"))
        #expect(asked(desk).last?.text == "roof")
    }

    @Test("pastes the lines of a hit, or a link to its note")
    func copying() throws {
        var desk = Desk(Self.note)
        desk.press("ctrl+end", "alt+s")
        desk.type("roof")
        let number = try #require(asked(desk).last?.number)
        desk.send(.found(Self.answer("one", "two"), number: number))
        desk.press("down", "ctrl+c", "esc", "ctrl+v")
        #expect(desk.text == Self.note + "- item of two\n  - roof two\n")
        desk.press("alt+s", "alt+c", "esc", "ctrl+v")
        #expect(desk.text.hasSuffix("[one](../2026/one.md)") || desk.text.hasSuffix("[two](../2026/two.md)"))
    }

    @Test("takes pasted text for what is looked for")
    func pasting() {
        var desk = Desk(Self.note)
        desk.press("alt+s")
        desk.send(.input(.paste(Array("drying racks\nmore".utf8))))
        #expect(asked(desk).last?.text == "drying racks" && desk.text == Self.note)
    }

    @Test("tells how far the archive is read, and what is wrong with a question")
    func telling() throws {
        var desk = Desk(Self.note)
        desk.press("alt+s")
        desk.type("in:cellar")
        desk.send(.archiveRead(done: 300, total: 1000))
        #expect(desk.shown().description.contains("300 of 1000"))
        let number = try #require(asked(desk).last?.number)
        desk.send(.found(ArchiveAnswer(complaint: "no part of a note is called cellar"), number: number))
        #expect(desk.shown().description.contains("called cellar"))
    }

    @Test("is told in words where nothing is drawn")
    func lines() throws {
        var desk = Desk(Self.note, front: .lines)
        _ = desk.takeTold()
        desk.send(.entered(Array("archive-search roof".utf8)))
        let question = try #require(asked(desk).last)
        #expect(desk.takeTold() == ["Looking it up."])
        #expect(question.text == "roof")
        desk.send(.found(Self.answer("one", "two"), number: question.number))
        #expect(desk.takeTold() == ["Found 2.", "one: roof one", "two: roof two"])
        desk.send(.entered(Array("archive-search in:cellar".utf8)))
        let other = try #require(asked(desk).last?.number)
        desk.send(.found(ArchiveAnswer(complaint: "no part of a note is called cellar"), number: other))
        #expect(
            desk.takeTold() == ["Looking it up.", "Not looked up: no part of a note is called cellar."])
    }

    @Test("fits every size", arguments: [(60, 15), (80, 24), (81, 25), (120, 40), (200, 60)])
    func sizes(columns: Int, rows: Int) throws {
        var desk = Desk(Self.note, size: Size(columns: columns, rows: rows))
        desk.press("alt+s")
        desk.type("roof")
        let number = try #require(asked(desk).last?.number)
        desk.send(.found(Self.answer("one", "two", "three", "four"), number: number))
        for keys in [["down"], ["enter"], ["end"], ["home"], ["esc"]] {
            for key in keys { desk.press(key) }
            let frame = desk.shown()
            #expect(frame.size.rows == rows)
            #expect(frame.description.split(separator: "\n").allSatisfy { Glyphs.columns(of: String($0)) <= columns })
        }
    }
}
