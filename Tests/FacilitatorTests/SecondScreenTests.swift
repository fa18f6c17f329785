import Console
import MeetingCore
import Proceedings
import Testing

@testable import Facilitator

@Suite("The second screen")
struct SecondScreenTests {
    private static let note = """
        ---
        title: 2026-06-10 Kiln weekly
        tags: kiln
        ---

        # 2026-06-10 Kiln weekly

        **Present:** Ada Lind, Bo Ek (@bo), Cy

        ## New topics

        - Roof leak (15m)
          - Ada looked at it
        - Open day 開放日

        ## Action items

        - [ ] Bo: order clay

        """
    private static let small = Size(columns: 80, rows: 24)
    static let sizes = [small, Size(columns: 120, rows: 40), Size(columns: 200, rows: 60)]

    private func started() -> Desk {
        var desk = Desk(Self.note)
        desk.press("ctrl+n")
        return desk
    }

    // MARK: - The projector

    @Test("has the clock, what is on, who speaks and what comes next at a glance")
    func projector() {
        var desk = started()
        desk.say("q+ ada to ask about slates")
        desk.say("q+! bo")
        desk.press("alt+r")
        desk.wait(.seconds(380))
        #expect(
            desk.room().frame.description == """
                 2026-06-10 Kiln weekly                                                  3 here

                  New topics 1/2
                  Roof leak

                                     ██████████      ██      ██  ██████████
                                     ██      ██      ██      ██  ██      ██
                                     ██      ██  ██  ██      ██  ██      ██
                                     ██      ██      ██      ██  ██      ██
                                     ██████████      ██████████  ██      ██
                                     ██      ██              ██  ██      ██
                                     ██      ██  ██          ██  ██      ██
                                     ██      ██              ██  ██      ██
                                     ██████████              ██  ██████████

                                           left of this item's 15:00
                  ▶ Bo Ek  6:20                           Next
                                                          Open day 開放日
                  Queue 1
                  1  Ada Lind                             Meeting 6:20 of 60:00
                                                          Ends 18:21, planned 19:00


                 1 projector  2 queue  3 notes  ? help  q leave

                """)
    }

    @Test("says in words how the clock stands, at every size", arguments: sizes)
    func clock(_ size: Size) {
        var desk = started()
        desk.wait(.seconds(30))
        #expect(desk.role(of: "left of this item's 15:00", size) == .clock)
        desk.wait(.seconds(11 * 60))
        #expect(desk.role(of: "left of this item's 15:00: NEARLY OVER", size) == .clockNearly)
        desk.wait(.seconds(5 * 60))
        #expect(desk.role(of: "OVER this item's 15:00", size) == .clockOver)
        #expect(desk.room(size).frame.cells.contains { $0.role == .clockGround && $0.glyph == 0x20 })
        desk.press("f5")
        #expect(desk.role(of: "PAUSED: OVER this item's 15:00", size) == .clockPaused)
        #expect(!desk.text(size).contains("Ends"))
    }

    @Test("tells of the time before, between, behind and after the items", arguments: sizes)
    func phases(_ size: Size) {
        var desk = Desk(Self.note, size: size)
        for text in [
            "Gathering", "2026-06-10 Kiln weekly", "planned; the meeting has not begun", "Here 3",
            "Ada Lind, Bo Ek, Cy", "First", "Roof leak", "15m",
        ] {
            #expect(desk.text(size).contains(text), "\(text)")
        }
        desk.press("ctrl+n")
        desk.wait(.seconds(70))
        #expect(desk.text(size).contains("Next"))
        desk.press("ctrl+n")
        #expect(desk.text(size).contains("on this item"))
        #expect(desk.text(size).contains("in Action items"))
        desk.wait(.seconds(70))
        desk.say("skip")
        #expect(desk.text(size).contains("Bo: order clay"))
        desk.wait(.seconds(70))
        desk.press("ctrl+n")
        #expect(desk.text(size).contains("Wrap-up"))
        #expect(desk.text(size).contains("Every item has been taken up."))
        #expect(desk.text(size).contains("left of the meeting's 60:00"))
        desk.press("ctrl+p")
        desk.type("meeting-close")
        desk.press("enter")
        desk.send(.checked([]))
        for text in ["Closed", "the meeting is closed; it took so long", "Discussed 2", "Skipped 1", "Began", "Ended"] {
            #expect(desk.text(size).contains(text), "\(text)")
        }
        #expect(desk.room(size).deadline == nil)
    }

    @Test("has something to show of a section without items and of a note without sections")
    func nothingListed() {
        var desk = Desk("# Tea\n\n## New topics\n\n## Action items\n\n- [ ] Ada: boil\n")
        desk.press("ctrl+n")
        #expect(desk.text().contains("Nothing is open here."))
        #expect(desk.text().contains("Ada: boil"))
        #expect(desk.text().contains("left of the meeting's 60:00"))
        var bare = Desk("Some words.\n")
        #expect(bare.text().contains("meeting.md"))
        bare.press("ctrl+n")
        #expect(bare.text().contains("Wrap-up"))
    }

    @Test("wraps a long title and keeps the clock", arguments: sizes)
    func longTitle(_ size: Size) {
        let words = (1...60).map { "word\($0)" }.joined(separator: " ")
        var desk = Desk("# Tea\n\n## New topics\n\n- \(words) 調光器\n- \(words)\n")
        desk.press("ctrl+n")
        let text = desk.text(size)
        #expect(text.contains("word20") && text.contains("on this item") && text.contains("██"))
        #expect(text.contains("Meeting 0:00 of 60:00"))
    }

    @Test("shows the first five who wait and counts the rest")
    func manyWait() {
        var desk = started()
        for number in 1...9 { desk.say("q+ Guest\(number)") }
        let text = desk.text(Size(columns: 120, rows: 40))
        #expect(text.contains("Queue 9") && text.contains("5  Guest5") && text.contains("and 4 more"))
        #expect(!text.contains("Guest6"))
        #expect(desk.text().contains("5  Guest5"))
    }

    @Test("ticks on the meeting's second while the clocks run, and not else")
    func deadline() {
        var desk = Desk(Self.note)
        #expect(desk.room().deadline == nil)
        desk.press("ctrl+n")
        desk.pass(.milliseconds(1400))
        #expect(desk.room().deadline == desk.now.uptime + .milliseconds(600))
        desk.press("f5")
        #expect(desk.room().deadline == nil)
    }

    // MARK: - The queue

    @Test("has everybody who waits, what they want and why")
    func queue() {
        var desk = started()
        desk.say("q+ ada to ask about slates")
        desk.say("q+? cy to know who pays")
        desk.say("q+! bo")
        desk.say("q+ Dee to say 長い話")
        desk.press("alt+r")
        for size in Self.sizes {
            let text = desk.text(size, .queue)
            for words in [
                "▶ Bo Ek   0:00", "point of order", "Queue 3", "Cy   clarifying question", "to know who pays",
                "Ada Lind   new topic", "to ask about slates", "to say 長い話", "item 0:00/15:00", "meeting 0:00/60:00",
            ] {
                #expect(text.contains(words), "\(words)")
            }
        }
    }

    @Test("shows as many as there are rows, and counts the rest", arguments: [10, 15, 24, 40, 60])
    func longQueue(_ rows: Int) {
        var desk = started()
        for number in 1...70 { desk.say("q+ Guest\(number) to ask \(number)") }
        let text = desk.text(Size(columns: 80, rows: rows), .queue)
        let shown = (1...70).count { text.contains("Guest\($0) ") }
        #expect(shown > 0 && text.contains("and \(70 - shown) more"))
    }

    @Test("says when nobody waits")
    func emptyQueue() {
        let desk = started()
        #expect(desk.text(Self.small, .queue).contains("Nobody has the floor."))
        #expect(desk.text(Self.small, .queue).contains("Nobody waits to speak."))
    }

    // MARK: - What is the facilitator's

    @Test("never shows what is off the record, who has spoken for how long, or reminders", arguments: sizes)
    func secrets(_ size: Size) {
        var desk = started()
        desk.say("[off] the roofer is a crook")
        desk.say("remind us in 1 min to hurry")
        for _ in 0..<2 {
            desk.say("q+ bo")
            desk.press("alt+r")
            desk.wait(.seconds(97))
            desk.press("alt+;")
            desk.type("q+ ada")
            desk.press("enter", "alt+r")
            desk.wait(.seconds(1))
        }
        #expect(desk.model.meeting.floor.turns.contains { $0.time == .seconds(194) })
        for view in SecondScreen.View.allCases {
            let text = desk.text(size, view)
            for secret in ["crook", "hurry", "3:14", "2x", "first time"] {
                #expect(!text.contains(secret), "\(secret) in \(view)")
            }
        }
    }

    // MARK: - Waiting, leaving, coming back

    @Test("waits for somebody to open the note")
    func waiting() {
        let screen = SecondScreen(fileName: "tea.md", showing: .projector, size: Self.small)
        #expect(screen.frame.description.contains("Nobody has opened this note yet."))
        #expect(screen.frame.description.contains("gavel tea.md"))
        #expect(screen.deadline == nil)
    }

    @Test("tells when Gavel is gone, and lets the clocks run on for half an hour as the next opening does")
    func gone() {
        var desk = started()
        desk.pass(.seconds(600))
        #expect(!desk.text().contains("Gavel"))
        var screen = desk.room(keeper: .lost)
        #expect(screen.frame.description.contains("Gavel broke off after 18:00. Opened again, it goes on."))
        #expect(screen.frame.description.contains("Meeting 10:00 of 60:00") && screen.deadline != nil)
        desk.pass(.seconds(1500))
        screen = desk.room(keeper: .left)
        let words = "Gavel was left at 18:00; the clocks stopped. Opened again, it goes on."
        #expect(screen.frame.description.contains(words))
        #expect(screen.frame.description.contains("Meeting 0:00 of 60:00") && screen.deadline == nil)
        #expect(desk.text().contains("Meeting 35:00 of 60:00"))
    }

    @Test("says why it cannot follow")
    func problem() {
        var screen = started().room()
        screen.problem = "entry 9 of the log cannot be read"
        #expect(screen.frame.description.contains("entry 9 of the log cannot be read"))
        #expect(screen.frame.description.contains("Roof leak"))
    }

    // MARK: - Keys and sizes

    @Test("changes the view by keys, and leaves by others")
    func keys() {
        var screen = started().room()
        for (key, view) in [
            ("2", SecondScreen.View.queue), ("3", .notes), ("1", .projector), ("tab", .queue),
            ("tab", .notes), ("tab", .projector), ("shift+tab", .notes),
        ] {
            #expect(screen.update(.key(KeyStroke(key)!)) == nil)
            #expect(screen.view == view)
        }
        for key in ["q", "esc", "ctrl+q", "ctrl+c"] { #expect(screen.update(.key(KeyStroke(key)!)) == .left) }
        #expect(screen.update(.key(KeyStroke("ctrl+z")!)) == .suspended)
        #expect(screen.update(.paste(Array("q".utf8))) == nil)
        #expect(screen.update(.key(KeyStroke("?")!)) == nil)
        #expect(screen.frame.description.contains("the meeting goes on"))
        #expect(screen.update(.key(KeyStroke("q")!)) == nil)
        #expect(!screen.frame.description.contains("the meeting goes on"))
    }

    @Test("is drawn at any size, and says when it is too small")
    func anySize() {
        var desk = started()
        for number in 1...20 { desk.say("q+ Guest\(number)") }
        for columns in stride(from: 1, through: 210, by: 11) {
            for rows in 1...62 {
                let size = Size(columns: columns, rows: rows)
                for view in SecondScreen.View.allCases { #expect(desk.room(size, view).frame.size == size) }
            }
        }
        #expect(desk.text(Size(columns: 39, rows: 30)).contains("Too small: 39x30"))
        #expect(desk.text(Size(columns: 40, rows: 10)).contains("left of this item's 15:00"))
    }
}

extension Desk {
    /// What the second screen shows of the meeting now.
    func room(
        _ size: Size = Size(columns: 80, rows: 24), _ view: SecondScreen.View = .projector,
        keeper: SecondScreen.Keeper = .present
    ) -> SecondScreen {
        var screen = SecondScreen(fileName: "meeting.md", showing: view, size: size)
        screen.show(model.proceedings)
        screen.tell(now, utcOffset: 0, keeper: keeper)
        return screen
    }

    func text(_ size: Size = Size(columns: 80, rows: 24), _ view: SecondScreen.View = .projector) -> String {
        room(size, view).frame.description
    }

    /// The role of the first cell of a text on the projector.
    fileprivate func role(of text: String, _ size: Size) -> Role? {
        let frame = room(size).frame
        for row in 0..<size.rows {
            let line = frame.text(ofRow: row)
            guard let start = line.firstRange(of: text)?.lowerBound else { continue }
            return frame[row, Glyphs.columns(of: String(line[..<start]))].role
        }
        return nil
    }
}
