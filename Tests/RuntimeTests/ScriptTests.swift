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
                .say("q+ Ada"), .paste("some file.md"), .editor("sed -i s/a/b/"), .crash, .advance(.seconds(5400)),
                .at(.seconds(86_401)), .expect("Item 1"), .screen,
            ])
        #expect(script.lines.map(\.number) == [2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
    }

    @Test(
        "What cannot be read is told with its line and what would be right",
        arguments: [
            ("key contrl+n", "key NAME, such as key ctrl+n"),
            ("key", "key NAME"),
            ("key f99", "key NAME"),
            ("press f1", "key, type, say, paste, size, at, advance, editor, crash, tutorial, screen or expect"),
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
            ("say", "say TEXT"),
            (" screen", "key, type, say"),
        ])
    func mistakes(_ line: String, _ wanted: String) throws {
        let error = try #require(throws: ScriptError.self) { try Script("screen\n# comment\n\(line)\nscreen\n") }
        #expect(error.line == 3)
        #expect(error.text.hasPrefix("cannot read \"\(line)\"; expected \(wanted)"))
    }
}
