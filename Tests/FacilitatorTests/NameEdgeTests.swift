import Testing

@testable import Facilitator

/// Who is meant, where names are alike, from anywhere, or words of ours.
@Suite("Names in a meeting")
struct NameEdgeTests {
    private static let alike = "Matti, Matti P., Matti Picus (@mattip)"

    private func desk(_ present: String) -> Desk {
        var desk = Desk("# 2026-06-10 Lantern\n\n**Present:** \(present)\n\n## New topics\n\n- Wheels\n")
        desk.press("ctrl+n")
        desk.wait(.seconds(70))
        return desk
    }

    private func say(_ desk: inout Desk, _ line: String) {
        desk.press("alt+;")
        desk.type(line)
        desk.press("enter", "esc")
    }

    @Test(
        "are found as they are said",
        arguments: [
            ("one name beside longer ones", alike, "Matti", "Matti"),
            ("an initial", alike, "matti p.", "Matti P."),
            ("a whole name", alike, "matti picus", "Matti Picus (@mattip)"),
            ("a handle", alike, "@mattip", "Matti Picus (@mattip)"),
            ("two of one first name", "Ada Lind, Ada Holm", "Ada", nil),
            ("a beginning of two", alike, "matti p", nil),
            ("two of one name", "Ada (@al), Ada (@ah)", "Ada", nil),
            ("two of one name, by handle", "Ada (@al), Ada (@ah)", "@ah", "Ada (@ah)"),
            ("diacritics", "Mendonça Őz, Zoë", "mendonça", "Mendonça Őz"),
            ("diacritics typed apart", "Mendonça Őz, Zoë", "Zoe\u{308}", "Zoë"),
            ("Han", "小林 花子, 林 太郎", "小林", "小林 花子"),
            ("right to left", "דנה לוי, Ada", "דנה", "דנה לוי"),
            ("a command", "Next, Close, Ada", "next", "Next"),
            ("another command", "Next, Close, Ada", "close", "Close"),
        ] as [(String, String, String, String?)])
    func found(_ case: String, _ present: String, _ said: String, _ queued: String?) {
        var desk = desk(present)
        say(&desk, "q+ \(said)")
        #expect(desk.model.meeting.floor.queue.map(\.speaker) == (queued.map { [$0] } ?? []))
        guard let queued else {
            #expect(desk.text.contains("**Present:** \(present)\n"))
            return
        }
        #expect(desk.shown().description.contains("Queue 1"))
        say(&desk, "q- \(said)")
        #expect(desk.model.meeting.floor.queue.isEmpty)
        say(&desk, "present- \(queued)")
        #expect(desk.model.meeting.attendance.attendee(named: queued)?.isHere == false)
        #expect(desk.text.contains("**Present:** \(present)\n"), "who left attended")
    }

    @Test("are not offered when they were only typed, and taken out again")
    func mistyped() {
        var desk = Desk("# 2026-06-10 Lantern\n\n**Present:** Ada\n\n## New topics\n\n- Wheels\n")
        desk.type(", Zorblatt")
        desk.press("ctrl+n")
        #expect(desk.model.meeting.attendance.presentNames == ["Ada", "Zorblatt"])
        desk.press("alt+u", "alt+u", "alt+u")
        #expect(desk.text.contains("**Present:** Ada\n"))
        desk.press("f3")
        desk.type("Zo")
        #expect(!desk.shown().description.contains("Zorblatt"))
    }

    @Test("that are commands give way to the command in small letters alone")
    func somebodyCalledNext() {
        var desk = desk("Next, Ada")
        say(&desk, "q+ Ada")
        say(&desk, "q+ Next")
        say(&desk, "ack next")
        #expect(desk.model.meeting.floor.speaker?.name == "Ada")
        say(&desk, "ack Next")
        #expect(desk.model.meeting.floor.speaker?.name == "Next")
        var other = self.desk("Ada, Bo")
        say(&other, "q+ Bo")
        say(&other, "ack NEXT")
        #expect(other.model.meeting.floor.speaker?.name == "Bo")
    }

    @Test(
        "never reach the screen with what a terminal would obey",
        arguments: ["\u{1B}[2J", "\u{1B}]52;c;eA==\u{7}", "\u{9B}31m", "\u{202E}", "\u{200B}"])
    func hostile(_ trick: String) {
        var desk = desk("Ada\(trick)x, Bo")
        say(&desk, "q+ Ada")
        say(&desk, "q+ Bo to say \(trick)so")
        #expect(desk.model.meeting.floor.queue.count == 2)
        for line in ["ack", "vq?"] {
            say(&desk, line)
            desk.press("alt+;")
            #expect(isHarmless(desk))
            desk.press("esc")
        }
        desk.press("ctrl+p")
        desk.type("queue-show")
        desk.press("enter")
        #expect(desk.shown().description.contains("In the queue"))
        #expect(isHarmless(desk))
    }

    private func isHarmless(_ desk: Desk) -> Bool {
        let frame = desk.shown()
        return (0..<frame.size.rows).allSatisfy { row in
            frame.text(ofRow: row).unicodeScalars.allSatisfy {
                !$0.properties.isBidiControl && $0.properties.generalCategory != .control
                    && $0.properties.generalCategory != .format
            }
        }
    }
}
