import Console
import Testing

@testable import Facilitator

/// Typing into a prompt: the same keys as in the note. `|` is the cursor.
struct LineFieldTests {
    @Test(
        "A prompt's line is edited with the note's keys",
        arguments: [
            ("one two|", ["left"], "one tw|o"),
            ("one two|", ["home"], "|one two"),
            ("|one two", ["left"], "|one two"),
            ("one two|", ["right"], "one two|"),
            ("|one two", ["ctrl+e"], "one two|"),
            ("one two|", ["backspace"], "one tw|"),
            ("|one", ["backspace"], "|one"),
            ("|one", ["delete"], "|ne"),
            ("one|", ["delete"], "one|"),
            ("one two |", ["ctrl+w"], "one |"),
            ("one tw|o", ["ctrl+u"], "|o"),
            ("one| two", ["ctrl+k"], "one|"),
            ("one two|", ["alt+b"], "one |two"),
            ("one| two", ["x", "y"], "onexy| two"),
            ("漢字|", ["backspace"], "漢|"),
            ("👩\u{200D}🚀|", ["backspace"], "|"),
            ("e\u{301}|", ["left", "x"], "x|e\u{301}"),
            ("cafe|", ["u+301"], "cafe\u{301}|"),
        ])
    func edits(_ before: String, _ keys: [String], _ after: String) {
        let parts = before.split(separator: "|", omittingEmptySubsequences: false)
        var field = LineField(String(parts[0] + parts[1]))
        for _ in 0..<parts[1].count { _ = field.edit(KeyStroke("left")!, .standard) }
        for key in keys {
            let isTaken = field.edit(KeyStroke(key)!, .standard)
            #expect(isTaken)
        }
        let rest = field.text.dropFirst(field.cursor)
        #expect(field.beforeCursor + "|" + rest == after)
    }

    @Test("Keys that mean something else are left to others", arguments: ["f3", "ctrl+n", "up", "pagedown"])
    func leaves(_ key: String) {
        var field = LineField("text")
        let isTaken = field.edit(KeyStroke(key)!, .standard)
        #expect(!isTaken)
        #expect(field == LineField("text"))
    }
}
