import Console
import Testing
import TextEditing

@testable import Facilitator

/// Whatever is pressed: the screen is right, the cursor is in sight, and undo leads back.
struct RandomSessionTests {
    private static let note = """
        ---
        title: Random

        ---

        # 2026-04-01 Random

        - Time: any

        **Present**: Ada, Bo (@bo)

        ## Follow-up

        - Old (5m)
          - said

        ## New topics

        - First (10m)
        - Second 漢字 e\u{301} 👩\u{200D}🚀
          - a note that is long enough to be wrapped into two rows or three of them on a small screen

        ## Action items

        - [ ] Ada: act
        - [x] Bo: acted

        ---

        ### Let's connect
        Chat: https://chat.example

        """

    private static let notes = [
        note, "", "plain text\n\nand more", String(note.map { $0 == "\n" ? "\r\n" : $0 }), note + note,
    ]

    private static func note(_ seed: UInt64) -> String { notes[Int(seed) % notes.count] }

    @Test("A screen kept from key to key shows what a new one would", arguments: UInt64(1)...10)
    func keptScreen(_ seed: UInt64) throws {
        var session = RandomSession(Self.note(seed), seed: seed)
        var screen = Screen()
        // What a terminal shows that is given only the rows called touched.
        var terminal = Frame(size: Size(columns: 0, rows: 0))
        for number in 0..<500 {
            session.step()
            screen.show(session.desk.model)
            terminal.copy(screen.frame, onlyTouched: true)
            screen.painted()
            let wanted = session.desk.shown()
            let isSame = screen.frame == wanted && terminal == wanted
            #expect(isSame, "step \(number), \(session.last)\n\(Self.differences(terminal, wanted))")
            guard isSame else { return }
        }
    }

    @Test("Undo leads back to the first byte and redo to the last", arguments: UInt64(11)...20)
    func undo(_ seed: UInt64) throws {
        var session = RandomSession(Self.note(seed), seed: seed)
        for _ in 0..<500 { session.step() }
        var desk = session.desk
        for _ in 0..<8 where desk.model.overlay != nil { desk.press("esc") }
        if desk.model.focus == .agenda { desk.press("f2") }
        desk.send(.resized(Size(columns: 80, rows: 24)))
        let end = desk.model.note.buffer.bytes
        let steps = desk.model.history.past.count
        for _ in 0..<steps { desk.press("alt+u") }
        #expect(desk.text == Self.note(seed))
        desk.press("alt+u")
        #expect(desk.shown().description.contains("There is nothing to undo."))
        for _ in 0..<steps { desk.press("alt+e") }
        #expect(desk.model.note.buffer.bytes == end)
    }

    @Test("The cursor stands between characters, inside the note's pane", arguments: UInt64(21)...30)
    func cursor(_ seed: UInt64) throws {
        var session = RandomSession(Self.note(seed), seed: seed)
        for number in 0..<500 {
            session.step()
            let model = session.desk.model
            let buffer = model.note.buffer
            for offset in [model.selection.head, model.selection.anchor] {
                #expect((0...buffer.byteCount).contains(offset))
                let content = buffer.contentRange(buffer.line(containing: offset))
                let isBoundary =
                    offset == content.lowerBound
                    || buffer.nextCluster(after: buffer.previousCluster(before: offset)) == offset
                #expect(isBoundary, "step \(number), \(session.last)")
                guard isBoundary else { return }
            }
            // The mouse may have scrolled away from it.
            guard model.focus == .note, model.overlay == nil, !model.isTooSmall, !model.viewport.isLoose else {
                continue
            }
            let place = try #require(session.desk.shown().cursor, "step \(number), \(session.last)")
            #expect(model.layout.note.contains(place), "step \(number), \(session.last): \(place)")
        }
    }

    @Test("Folding what was logged comes to the text, the agenda and the meeting shown", arguments: UInt64(31)...40)
    func folding(_ seed: UInt64) throws {
        var session = RandomSession(Self.note(seed), seed: seed)
        for _ in 0..<500 { session.step() }
        let model = session.desk.model
        let remembered = session.desk.remembered
        #expect(remembered.note.buffer == model.note.buffer)
        #expect(remembered.agenda == model.agenda)
        #expect(remembered.meeting == model.meeting)
        #expect(remembered.fileText == model.proceedings.fileText)
    }

    private static func differences(_ shown: Frame, _ wanted: Frame) -> String {
        guard shown.size == wanted.size else { return "\(shown.size) is not \(wanted.size)" }
        var text = "cursor \(String(describing: shown.cursor)), wanted \(String(describing: wanted.cursor))\n"
        for row in 0..<wanted.size.rows {
            guard let columns = wanted.changedColumns(ofRow: row, since: shown) else { continue }
            text += "row \(row) \(columns)\n- \(wanted.text(ofRow: row))\n+ \(shown.text(ofRow: row))\n"
        }
        return text
    }
}
