import Console
import Testing

@testable import Runtime

/// A script says what it does, and where and why it cannot be read.
struct ScriptTests {
    @Test("Every line is one action; comments and empty lines are none")
    func actions() throws {
        let script = try Script(
            """
            # A comment.
            size 100x30

            key ctrl+n
            type two  blanks and # no comment
            say q+ Ada
            paste some file.md
            click 5 30
            click 1 1 shift
            drag 5 30 7 42
            wheel up 24 80
            editor sed -i s/a/b/
            crash
            advance 1h30m
            at 1970-01-02T00:00:01Z
            expect Item 1
            screen

            """)
        #expect(
            script.lines.map(\.action) == [
                .size(Size(columns: 100, rows: 30)), .key(KeyStroke("ctrl+n")!), .type("two  blanks and # no comment"),
                .say("q+ Ada"), .paste("some file.md"),
                .click(Position(row: 4, column: 29), isExtending: false),
                .click(Position(row: 0, column: 0), isExtending: true),
                .drag(Position(row: 4, column: 29), to: Position(row: 6, column: 41)),
                .wheel(isUp: true, Position(row: 23, column: 79)), .editor("sed -i s/a/b/"), .crash,
                .advance(.seconds(5400)),
                .at(.seconds(86_401)), .expect("Item 1"), .screen,
            ])
        #expect(script.lines.map(\.number) == [2] + Array(4...17))
    }

    @Test(
        "What cannot be read is told with its line and what would be right",
        arguments: [
            ("key contrl+n", "key NAME, such as key ctrl+n"),
            ("key", "key NAME"),
            ("key f99", "key NAME"),
            (
                "press f1",
                "key, type, say, paste, click, drag, wheel, size, at, advance, editor, crash, tutorial, screen or expect"
            ),
            ("size 80", "size COLUMNSxROWS, such as size 80x24"),
            ("size 80x0", "size COLUMNSxROWS"),
            ("size 80x24x3", "size COLUMNSxROWS"),
            ("size 80x2000", "size COLUMNSxROWS"),
            ("advance soon", "advance TIME, such as advance 5m or 1h30m"),
            ("advance 5", "advance TIME"),
            ("advance", "advance TIME"),
            ("at noon", "at 2024-07-17T18:00:00Z"),
            ("paste", "paste FILE"),
            ("editor", "editor COMMAND"),
            ("click 5", "click ROW COLUMN"),
            ("click 0 5", "click ROW COLUMN"),
            ("click 5 30 twice", "click ROW COLUMN"),
            ("click 5 30 7", "click ROW COLUMN"),
            ("drag 5 30", "drag ROW COLUMN ROW COLUMN"),
            ("wheel 5 30", "wheel up ROW COLUMN"),
            ("wheel left 5 30", "wheel up ROW COLUMN"),
            ("say", "say TEXT"),
            (" screen", "key, type, say"),
        ])
    func mistakes(_ line: String, _ wanted: String) throws {
        let error = try #require(throws: ScriptError.self) { try Script("screen\n# comment\n\(line)\nscreen\n") }
        #expect(error.line == 3)
        #expect(error.text.hasPrefix("cannot read \"\(line)\"; expected \(wanted)"))
    }
}
