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
        desk.say(line)
        desk.press("esc")
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
            ("a last name in Han", "佐藤 花子 (@hanako), Ada", "花子", "佐藤 花子 (@hanako)"),
            ("a handle without its sign", "佐藤 花子 (@hanako), Ada", "Hanako", "佐藤 花子 (@hanako)"),
            ("the beginning of a handle", "佐藤 花子 (@hanako), Ada", "hana", "佐藤 花子 (@hanako)"),
            ("no accents on the keyboard", "Zoë Müller-Lüdenscheidt, Ada", "zoe", "Zoë Müller-Lüdenscheidt"),
            ("no accents in the last name", "Zoë Müller, Ada", "zoe mul", "Zoë Müller"),
            ("the one with the accents", "Zoe Ax, Zoë Ek", "Zoë", "Zoë Ek"),
            ("the one without", "Zoë Ek, Zoe Ax", "zoe", "Zoe Ax"),
            ("two without accents", "Zoë Ek, Zoé Ax", "zoe", nil),
            ("letters with strokes", "Łukasz Børge, Ada", "lukasz borge", "Łukasz Børge"),
            ("letters for two", "Æsa Weiß, Ada", "aesa weiss", "Æsa Weiß"),
            ("no apostrophe", "Siân O’Brien, Ada", "obrien", "Siân O’Brien"),
            ("a whole word before a beginning", "Benoît Ç, Ben Ek", "ben", "Ben Ek"),
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

    private static let known = ["Ines Duarte", "Olu Bankole (@olu)", "Benoît Ç", "Ada Holm", "Ada Lind", "Al Ito"]

    @Test(
        "are known as they come, by what they begin with",
        arguments: [
            ("in", "Zoë, Ines Duarte", "Ines Duarte is here."),
            ("in, ol", "Zoë, Ines Duarte, Olu Bankole (@olu)", "Ines Duarte and Olu Bankole (@olu) are here."),
            ("duarte", "Zoë, Ines Duarte", "Ines Duarte is here."),
            ("BENOIT", "Zoë, Benoît Ç", "Benoît Ç is here."),
            ("in, Kim", "Zoë, Ines Duarte, Kim", "Ines Duarte and Kim are here. New: Kim."),
            ("zo", "Zoë", "Zoë is here already."),
            ("zoe", "Zoë", "Zoë is here already."),
            ("in, ad", "Zoë", "Say who: Ada Holm, Ada Lind"),
            ("ada h", "Zoë, Ada Holm", "Ada Holm is here."),
            ("al", "Zoë, Al Ito", "Al Ito is here."),
            ("Al (@al)", "Zoë, Al (@al)", "Al (@al) is here, a new name."),
            ("Ines Sol", "Zoë, Ines Sol", "Ines Sol is here, a new name."),
            ("Kim", "Zoë, Kim", "Kim is here, a new name."),
        ])
    func arriving(_ typed: String, _ present: String, _ told: String) {
        var desk = Desk("# 2026-06-10 Lantern\n\n**Present:** Zoë\n\n## New topics\n\n- Wheels\n")
        desk.send(.namesFound(Self.known))
        desk.press("f3")
        desk.type(typed)
        desk.press("enter")
        #expect(desk.text.contains("**Present:** \(present)\n"))
        #expect(desk.model.notice?.text == told)
        #expect(desk.model.meeting.attendance.here == present.split(separator: ",").count)
    }

    @Test("are known as they go, without accents and by a beginning", arguments: ["zoe", "Mul", "@zo", "zo"])
    func leaving(_ typed: String) {
        var desk = desk("Zoë Müller (@zo), Ada")
        desk.press("alt+shift+j")
        desk.type(typed)
        desk.press("enter")
        #expect(desk.model.meeting.attendance.attendee(named: "@zo")?.isHere == false)
        say(&desk, "present- \(typed)")
        #expect(desk.model.notice?.text.contains("Zoë Müller (@zo) has left already") ?? true)
    }

    @Test("are not offered when who was marked was taken back")
    func markedAndTakenBack() {
        var desk = desk("Ada")
        desk.press("f3")
        desk.type("Zorblatt")
        desk.press("enter")
        #expect(desk.text.contains("**Present:** Ada, Zorblatt\n"))
        desk.press("alt+u", "f3")
        desk.type("Zo")
        #expect(!desk.shown().description.contains("Zorblatt"))
    }

    @Test("are offered by handle and without accents", arguments: ["hana", "beno", "ç"])
    func offered(_ typed: String) {
        let name = typed == "hana" ? "佐藤 花子 (@hanako)" : "Benoît Ç"
        var desk = desk("Ada")
        desk.send(.namesFound(["佐藤 花子 (@hanako)", "Benoît Ç"]))
        desk.press("f3")
        desk.type(typed)
        #expect(desk.shown().text(ofRow: 23).contains("tab \(name) "))
    }

    @Test("own what is read back, by handle and in any script; what has no owner is told alike in both places")
    func owners() {
        var desk = Desk(
            "# 2026-06-10 Lantern\n\n**Present:** Ada Lind\n\n## New topics\n\n- Wheels\n\n## Action items\n\n"
                + "- Hanako: write the counter spec\n- 佐藤 花子: add a font\n- benoit: bring tea\n- tell Ada of it\n"
                + "- something else\n")
        desk.send(.namesFound(["佐藤 花子 (@hanako)", "Benoît Ç"]))
        desk.press("f2", "z")
        let shown = desk.shown().description
        for text in ["Hanako: write", "佐藤 花子: add a font", "benoit: bring", "Nobody yet: something else"] {
            #expect(shown.contains("  \(text)"))
        }
        #expect(!shown.contains("Nobody yet: tell Ada"))
    }

    @Test("offered behind the cursor end in an ellipsis where the row has no room for them")
    func offeredAtTheEdge() {
        var desk = Desk("# 2026-06-10 Lantern\n\n**Present:** Ada Lind, Bo Ek, Dee\n\n## New topics\n\n- Wheels\n")
        desk.send(.namesFound(["Zoë Müller-Lüdenscheidt"]))
        desk.type(", Zo")
        #expect(desk.shown().description.contains("Dee, Zo  → Zoë Mülle…"))
    }

    @Test("typed before anybody is marked are not told to be nobody's")
    func beingTyped() {
        var desk = Desk("# 2026-06-10 Lantern\n\n**Present:**\n\n## New topics\n\n- Wheels\n")
        #expect(desk.shown().description.contains("Nobody is marked present."))
        desk.type(" Ada")
        #expect(!desk.shown().description.contains("Nobody is marked present."))
        #expect(desk.shown().description.contains("The names count once you leave their line."))
        desk.press("down")
        #expect(desk.shown().description.contains("Here 1  Ada"))
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
