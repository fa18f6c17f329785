import Console
import Testing

@testable import Facilitator

/// What the coach's rows at the foot of the screen say, in every size, and which keys are the coach's.
struct CoachStripTests {
    static let sizes = [(60, 15), (80, 24), (120, 40), (200, 60)].map { Size(columns: $0, rows: $1) }

    @Test("Every text fits the strip in every size", arguments: sizes, [true, false])
    func fits(_ size: Size, hasGit: Bool) {
        var room = Classroom(size: size, hasGit: hasGit)
        let rows = room.coach.rows
        for _ in 0..<room.coach.count {
            let keymap = room.desk.model.keymap
            let task = CoachText(room.coach.task(in: room.desk.model), keymap).rows(size.columns - 2)
            #expect(task.count <= (rows == 4 ? 2 : rows - 1), "\(room.lesson)")
            #expect(CoachText(room.coach.lesson.task, keymap).rows(size.columns - 2).count <= 2, "\(room.lesson)")
            if rows == 4 {
                #expect(CoachText(room.coach.lesson.remark, keymap).rows(size.columns - 2).count <= 1, "\(room.lesson)")
            }
            let bar = "\(room.coach.count)/\(room.coach.count) \(room.lesson)  ✓ wrapped up"
            #expect(Glyphs.columns(of: bar) + Glyphs.columns(of: "alt+. skip  alt+, back") + 4 <= size.columns)
            #expect(!room.strip.joined().contains("…"), "\(room.lesson)")
            #expect(!room.strip.joined().contains("{"))
            room.desk.press("alt+.")
        }
        #expect(room.lesson == "That was it")
    }

    @Test("Every key that a lesson names is one")
    func keysAreKeys() {
        for lesson in Lesson.ofTheMeeting + [Lesson.archiving, .last(place: "x", isKept: true, hasGit: true)] {
            for piece in CoachText(lesson.task + " " + lesson.remark, .standard).words.joined() where piece.role == .key
            {
                #expect(KeyStroke(piece.text) != nil, "\(piece.text)")
            }
        }
    }

    @Test("The line being typed does not move when the coach goes on", arguments: sizes)
    func nothingMoves(_ size: Size) {
        var room = Classroom(size: size)
        room.desk.press("ctrl+n")
        room.desk.type("Paper costs more")
        let before = room.desk.shown()
        for _ in 0..<room.coach.count {
            room.desk.press("alt+.")
            let after = room.desk.shown()
            #expect(after.cursor == before.cursor)
            #expect(after.size == size)
        }
    }

    @Test("The strip stays in sight under help, palette, queue and read-back", arguments: sizes)
    func staysInSight(_ size: Size) {
        var room = Classroom(size: size)
        room.desk.press("ctrl+n")
        let title = room.strip[0]
        for keys in [["f1"], ["ctrl+p"], ["alt+shift+q"], ["f2", "z"]] {
            for key in keys { room.desk.press(key) }
            #expect(room.strip[0] == title)
            #expect(room.strip[1] == "Look around. esc goes back.")
            room.desk.press("esc")
        }
    }

    @Test("A smaller terminal has a lower strip, and one that is too small says so")
    func resized() {
        var room = Classroom(size: Size(columns: 120, rows: 40))
        #expect(room.strip.count == 4)
        room.desk.send(.resized(Size(columns: 60, rows: 15)))
        #expect(room.strip.count == 3)
        #expect(room.strip[0].hasPrefix("1/19 People arrive"))
        room.desk.send(.resized(Size(columns: 60, rows: 14)))
        #expect(room.desk.shown().description.contains("Too small: 60x14"))
        room.desk.send(.resized(Size(columns: 80, rows: 24)))
        #expect(room.strip[1].hasPrefix("f3 asks who is here."))
    }

    @Test("The user's own keys are named; a command without a key is found by its name")
    func ownKeys() {
        let keymap = Keymap(changes: [
            (KeyStroke("ctrl+g")!, .itemNext), (KeyStroke("f3")!, nil), (KeyStroke("alt+j")!, nil),
            (KeyStroke("a")!, nil), (KeyStroke("alt+.")!, .floorGive),
        ])
        var room = Classroom(keymap: keymap)
        #expect(room.strip[0].hasSuffix("alt+, back"))
        #expect(room.strip[1].hasPrefix("ctrl+p \"attendee-arrive\" enter asks who is here."))
        room.desk.press("ctrl+p")
        room.desk.type("attendee-arrive")
        room.desk.press("enter")
        room.desk.type("in")
        room.desk.press("tab", "enter")
        #expect(room.strip[1].hasPrefix("ctrl+g starts the clock"))
        room.desk.press("alt+.")
        #expect(room.lesson == "The clock", "the user's key does what the user wants")
        room.say("tutorial-skip")
        #expect(room.lesson == "Typing")
    }

    @Test("The way to where a lesson takes place comes first")
    func wayThere() {
        var room = Classroom()
        room.desk.press("ctrl+n", "f2")
        room.skip(to: "Typing")
        #expect(room.strip[1] == "tab goes back to the note.")
        room.desk.press("tab")
        #expect(room.strip[1].hasPrefix("Type \"Paper"))
        room.skip(to: "The agenda")
        #expect(room.strip[1] == "f2 goes to the agenda.")
        room.desk.press("f2")
        #expect(room.strip[1].hasPrefix("Single keys act here: go down"))
        room.skip(to: "The archive")
        #expect(room.strip[1] == "z shows what came of the meeting.")
        room.desk.press("z")
        #expect(room.strip[1].hasPrefix("a puts the note into the archive"))
    }

    @Test("What is left open before the end is for the user to decide")
    func closing() {
        var room = Classroom()
        room.desk.press("ctrl+n", "f2")
        room.skip(to: "The end")
        room.desk.press("shift+c")
        #expect(room.strip[1].hasPrefix("shift+c ends the meeting"))
        room.desk.send(.checked([]))
        #expect(room.strip[1].hasPrefix("This is still open. enter goes there, c closes"))
        room.desk.press("c")
        #expect(room.lesson == "The archive")
    }

    // MARK: - The coach's own keys

    @Test("The first and the last step are told, and back goes back")
    func ends() {
        var room = Classroom()
        room.desk.press("alt+,")
        #expect(room.desk.model.notice?.text == "This is the first step.")
        room.desk.press("alt+.", "alt+,")
        #expect(room.lesson == "People arrive")
        room.skip(to: "That was it")
        room.desk.press("alt+.")
        #expect(room.desk.model.notice?.text == "This is the last step.")
    }

    @Test(
        "Steps are skipped also while something lies over the meeting, which stays", arguments: ["f1", "ctrl+p", "f3"])
    func skipAnywhere(_ key: String) {
        var room = Classroom()
        room.desk.press(key, "alt+.")
        #expect(room.lesson == "The clock")
        #expect(room.desk.model.overlay != nil)
    }

    @Test("Outside of the tutorial there are no steps, neither in help nor in the palette")
    func outside() {
        var desk = Desk(Classroom.note)
        desk.press("alt+.")
        #expect(desk.model.notice?.text == "Only gavel tutorial has steps.")
        #expect(
            HelpPlace.note.lines(.standard, desk.model.commandGroups).allSatisfy { line in
                if case .command(_, let name, _) = line { !name.hasPrefix("tutorial") } else { true }
            })
        var palette = Palette()
        palette.field = LineField("tutorial")
        #expect(desk.model.offeredCommands(palette).isEmpty)
        let room = Classroom()
        #expect(room.desk.model.offeredCommands(palette).map(\.command) == [.tutorialSkip, .tutorialBack])
        #expect(HelpPlace.note.lines(.standard, room.desk.model.commandGroups).contains(.heading("The tutorial")))
    }
}
