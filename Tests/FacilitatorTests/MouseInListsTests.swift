import Console
import Testing
import TextEditing

@testable import Facilitator

/// What the mouse does beside the note and in what lies over it.
@Suite struct MouseInListsTests {
    private static let text = """
        # Tea

        **Present**: Ada, Bo

        ## Topics

        - One lamp
        - Two lamps

        ## Action items

        - [ ] Bo: wash up
        """

    // MARK: The panes

    @Test func `a click in the agenda chooses, and gives it the keys`() {
        var desk = Desk(Self.text)
        desk.click(4, 5)
        #expect(desk.model.focus == .agenda && desk.model.agendaCursor.row == 2)
        #expect(desk.shown().cursor == Position(row: 4, column: 0))
        desk.press("enter")
        #expect(desk.model.notice?.text.contains("Two") == true || desk.shown().description.contains("▶ Two lamps"))
    }

    @Test func `a click on what a key does presses the key`() {
        var desk = Desk(Self.text)
        desk.click(on: "here  f4")
        #expect(desk.shown().description.contains("Here: "))
        desk.press("esc")
        desk.click(on: " f4")
        #expect(desk.model.overlay == nil, "between two keys")
    }

    @Test func `a double click in the agenda opens the item`() {
        var desk = Desk(Self.text)
        desk.click(on: "· Two", times: 2)
        #expect(desk.shown().description.contains("▶ Two lamps"))
    }

    @Test func `the wheel scrolls the agenda, and the next key comes back to what is chosen`() {
        var desk = Desk("# Tea\n\n## Topics\n\n" + (1...60).map { "- Topic \($0)\n" }.joined())
        desk.mouse(.wheelDown, 5, 3)
        #expect(desk.shown().text(ofRow: 2).hasPrefix(" · Topic 3"))
        #expect(desk.model.focus == .note)
        for _ in 0..<40 { desk.mouse(.wheelDown, 5, 3) }
        #expect(desk.place(of: " · Topic 60 ") != nil)
        #expect(desk.place(of: "# Tea") != nil)
        desk.press("f2")
        #expect(desk.shown().text(ofRow: 2).hasPrefix("▌Topics") || desk.shown().text(ofRow: 2).hasPrefix(" Topics"))
    }

    @Test func `a click on who waits opens the queue there, one on who is here tells who it is`() {
        var desk = Desk(Self.text, size: Size(columns: 100, rows: 36))
        desk.press("f10")
        desk.type("q+ Ada")
        desk.press("enter", "f10")
        desk.type("q+ Bo")
        desk.press("enter")
        let queue = desk.place(of: " Queue 2")!
        desk.click(queue.row + 2, 3)
        guard case .queue(let sheet) = desk.model.overlay else {
            Issue.record("no queue")
            return
        }
        #expect(sheet.chosen == 1)
        desk.press("esc")
        let here = desk.place(of: " Here 2")!
        desk.click(here.row + 1, 3)
        #expect(desk.model.notice?.text.contains("Ada, Bo") == true)
    }

    // MARK: Keys that are named

    @Test func `a click on a key's name in the last row presses it`() {
        var desk = Desk(Self.text)
        desk.click(on: "f2 agenda")
        #expect(desk.model.focus == .agenda)
        desk.click(on: "? keys")
        guard case .help = desk.model.overlay else {
            Issue.record("no help")
            return
        }
        desk.click(on: "tab note")
        #expect(desk.shown().description.hasPrefix(" Keys in the note"))
        desk.press("esc", "tab")
        desk.click(on: "ctrl+n next")
        #expect(desk.model.meeting.openItem != nil)
    }

    @Test func `a click beside the keys presses none`() {
        var desk = Desk(Self.text)
        let place = desk.place(of: "f2 agenda")!
        desk.click(place.row, place.column + 4)
        desk.click(place.row, place.column + 2)
        #expect(desk.model.focus == .note && desk.model.overlay == nil)
    }

    // MARK: What is asked

    @Test func `a click puts the cursor into a prompt, and elsewhere takes nothing from it`() {
        var desk = Desk(Self.text)
        desk.press("f4")
        desk.type("Lamps 調光 of the hall")
        desk.click(8, 40)
        desk.click(6, 3)
        desk.click(23, 20)
        desk.type("x")
        #expect(desk.shown().text(ofRow: 23).contains("Lamps 調x光 of the hall"))
        desk.click(on: "New topic")
        desk.type("y")
        desk.click(23, 70)
        desk.type("z")
        desk.press("enter")
        #expect(desk.text.contains("- yLamps 調x光 of the hallz"))
    }

    @Test func `a click on tab completes`() {
        var desk = Desk(Self.text)
        desk.press("f10")
        desk.type("pres")
        desk.click(on: "tab present+")
        #expect(desk.shown().text(ofRow: 23).contains(":present+"))
        desk.type("Cy")
        desk.press("enter")
        #expect(desk.text.contains("Ada, Bo, Cy"))
    }

    // MARK: The palette

    @Test func `the palette chooses with one click and does it with another`() {
        var desk = Desk(Self.text)
        desk.press("ctrl+p")
        desk.click(on: "item-previous")
        guard case .palette(let palette) = desk.model.overlay else {
            Issue.record("no palette")
            return
        }
        #expect(desk.model.offeredCommands(palette)[palette.chosen].command == .itemPrevious)
        desk.click(on: "topic-open")
        #expect(desk.place(of: "topic-open") != nil)
        desk.click(on: "meeting-start")
        desk.click(on: "meeting-start")
        #expect(desk.model.meeting.startedAt != nil && desk.model.overlay == nil)
    }

    @Test func `a list that was scrolled stays where it is while it is clicked`() {
        var desk = Desk(Self.text)
        desk.press("ctrl+p")
        for _ in 0..<5 { desk.mouse(.wheelDown, 8, 20) }
        let place = desk.place(of: "timer-set")!
        desk.click(place.row, place.column)
        #expect(desk.place(of: "timer-set") == place)
        for _ in 0..<90 { desk.mouse(.wheelDown, 8, 20) }
        #expect(desk.place(of: " quit ") != nil)
        desk.press("home")
        for _ in 0..<90 { desk.mouse(.wheelUp, 8, 20) }
        #expect(desk.place(of: "item-next") != nil)
    }

    @Test func `a click outside closes the palette unless something was typed`() {
        var desk = Desk(Self.text)
        desk.press("ctrl+p")
        desk.type("plan")
        desk.click(0, 0)
        #expect(desk.place(of: "plan-set") != nil)
        desk.press("ctrl+u")
        desk.click(0, 0)
        #expect(desk.model.overlay == nil)
        #expect(desk.text == Self.text)
    }

    @Test func `t in the palette is the next theme, and it stays open for the one after`() {
        var desk = Desk(Self.text)
        desk.press("ctrl+p")
        desk.type("t")
        #expect(desk.place(of: "Two lamps") == nil)
        desk.press("enter")
        desk.send(.themeChanged("lantern-dark"))
        // What the theme is for is in sight.
        #expect(desk.place(of: "- Two lamps") != nil && desk.place(of: "- [ ] Bo: wash up") != nil)
        #expect(desk.place(of: "theme-next") != nil)
        desk.press("enter")
        #expect(desk.effects.count { if case .nextTheme = $0 { true } else { false } } == 2)
        guard case .palette = desk.model.overlay else {
            Issue.record("closed")
            return
        }
        desk.press("ctrl+p")
        #expect(desk.place(of: "- Two lamps") == nil)
        desk.type("quit")
        #expect(desk.place(of: "> quit") != nil)
        desk.press("esc")
        #expect(desk.model.overlay == nil && desk.text == Self.text)
    }

    // MARK: The other lists

    @Test func `the queue's list chooses, and closes with a click outside`() {
        var desk = Desk(Self.text)
        for name in ["Ada", "Bo", "Cy"] {
            desk.press("f10")
            desk.type("q+ \(name)")
            desk.press("enter")
        }
        desk.press("alt+shift+q")
        desk.click(on: "3. Cy")
        desk.press("x")
        #expect(desk.model.meeting.floor.queue.map(\.speaker) == ["Ada", "Bo"])
        desk.click(on: "c close")
        #expect(desk.model.meeting.floor.isClosed)
        desk.mouse(.wheelUp, 8, 20)
        desk.click(0, 0)
        #expect(desk.model.overlay == nil)
        #expect(desk.model.meeting.floor.queue.count == 2)
    }

    @Test func `what is open at the end is chosen, and gone to with another click`() {
        var desk = Desk("# Tea\n\n**Present**:\n\n## Topics\n\n- One lamp\n")
        desk.press("ctrl+n", "f2", "shift+c")
        desk.send(.checked([]))
        desk.click(on: "Nobody is marked")
        desk.click(on: "Nobody is marked")
        #expect(desk.model.overlay == nil && desk.model.focus == .note)
        #expect(desk.model.cursorLine == 2)
    }

    @Test func `help scrolls with the wheel`() {
        var desk = Desk(Self.text)
        desk.press("f1")
        desk.mouse(.wheelDown, 5, 5)
        let scrolled = desk.shown().description
        desk.mouse(.wheelUp, 5, 5)
        desk.press("down", "down", "down")
        #expect(desk.shown().description == scrolled)
        desk.click(8, 8)
        #expect(desk.shown().description == scrolled)
    }

    @Test func `hits of the archive are chosen and read, and a click outside goes back`() {
        var desk = Desk(Self.text)
        desk.press("alt+s")
        desk.type("roof")
        let numbers = desk.effects.compactMap { if case .searchArchive(_, let number) = $0 { number } else { nil } }
        let hits = ["one", "two", "three"].map { name in
            ArchiveHit(
                path: "\(name).md", label: name, link: "\(name).md", date: "2026-02-18", series: "kiln",
                section: "topics", block: 2..<3, line: 2, matches: [2: [2..<6]],
                text: TextBuffer(
                    Array(("# \(name)\n\n- roof \(name)\n" + (0..<60).map { "line \($0)\n" }.joined()).utf8)))
        }
        desk.send(.found(ArchiveAnswer(hits: hits, count: 3), number: numbers.last!))
        desk.click(on: "roof two")
        #expect(desk.model.archiveSearch.chosen == 1 && !desk.model.archiveSearch.isReading)
        desk.click(on: "roof two")
        #expect(desk.model.archiveSearch.isReading)
        desk.mouse(.wheelDown, 12, 20)
        #expect(desk.place(of: "# two") == nil)
        desk.click(0, 0)
        #expect(desk.model.overlay != nil && !desk.model.archiveSearch.isReading)
        desk.click(on: "> roof")
        desk.type("x")
        #expect(desk.model.archiveSearch.field.text == "xroof")
        desk.click(0, 0)
        #expect(desk.model.overlay == nil)
    }

    // MARK: The other screens

    @Test func `the tick sheet chooses, scrolls and is accepted`() {
        let rows = (0..<60).map { TickRow(section: "Topics", title: "Number \($0).", age: "", mark: .drop) }
        var sheet = TickSheet(heading: "tea.md", rows: rows, size: Size(columns: 80, rows: 24))
        func mouse(_ action: MouseEvent.Action, _ row: Int, _ column: Int = 20) -> TickSheet.Outcome? {
            sheet.update(.mouse(MouseEvent(action, at: Position(row: row, column: column))))
        }
        #expect(mouse(.press(.left), 5) == nil)
        #expect(sheet.frame.cursor?.row == 5)
        #expect(mouse(.wheelDown, 5) == nil)
        #expect(sheet.frame.text(ofRow: 2).contains("Number 3."))
        #expect(mouse(.press(.left), 5) == nil)
        _ = sheet.update(.key(KeyStroke("k")!))
        #expect(sheet.rows[6].mark == .keep)
        #expect(mouse(.press(.left), 22) == nil)
        #expect(mouse(.press(.right), 23, 2) == nil)
        #expect(mouse(.press(.left), 23, 2) == .accepted)
    }

    @Test func `the second screen scrolls its notes and turns at a click on a key`() {
        var screen = SecondScreen(fileName: "tea.md", showing: .projector, size: Size(columns: 80, rows: 24))
        let lines = "# Tea\n\n## Topics\n\n" + (1...60).map { "- Topic \($0)\n" }.joined()
        screen.show(Desk(lines).model.proceedings)
        func mouse(_ action: MouseEvent.Action, _ row: Int, _ column: Int = 20) -> SecondScreen.Outcome? {
            screen.update(.mouse(MouseEvent(action, at: Position(row: row, column: column))))
        }
        let foot = screen.frame.text(ofRow: 23)
        let third = foot.distance(from: foot.startIndex, to: foot.firstIndex(of: "3")!)
        #expect(mouse(.press(.left), 23, third) == nil)
        #expect(screen.view == .notes)
        #expect(mouse(.wheelDown, 5) == nil)
        #expect(screen.frame.text(ofRow: 3).hasSuffix("- Topic 1"))
        #expect(mouse(.press(.left), 5) == nil)
        let leave = screen.frame.text(ofRow: 23)
        let q = leave.distance(from: leave.startIndex, to: leave.firstIndex(of: "q")!)
        #expect(mouse(.press(.left), 23, q) == .left || leave.contains("queue"))
    }
}
