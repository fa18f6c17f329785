import Archive
import NoteFormat
import Testing
import TextEditing

@Suite("Secrets of meeting links")
struct JoinSecretTests {
    private static func redacted(_ text: String) -> String {
        var buffer = TextBuffer(Array(text.utf8))
        buffer.apply(Transaction(JoinSecret.redactions(in: Note(buffer))))
        return String(decoding: buffer.bytes, as: UTF8.self)
    }

    @Test(
        "are taken out, and the rest stays as it is",
        arguments: [
            ("https://zoom.us/j/123?pwd=aB3.1", "https://zoom.us/j/123"),
            ("[Join](https://us06web.zoom.us/j/123?pwd=a_b==) today", "[Join](https://us06web.zoom.us/j/123) today"),
            ("<https://zoom.us/j/1?pwd=abc&uname=bo>", "<https://zoom.us/j/1?uname=bo>"),
            ("https://zoom.us/j/1?uname=bo&pwd=abc#success", "https://zoom.us/j/1?uname=bo#success"),
            ("https://zoom.us/j/1?pwd=abc&tk=def", "https://zoom.us/j/1?"),
            ("_Join https://zoom.us/j/1?pwd=abc_", "_Join https://zoom.us/j/1_"),
            ("**https://zoom.us/j/1?pwd=abc**.", "**https://zoom.us/j/1**."),
            ("Join at https://zoom.us/j/1?pwd=ab3d, or dial.", "Join at https://zoom.us/j/1, or dial."),
            (
                "https://x.org/?q=https%3A%2F%2Fzoom.us%2Fj%2F1%3Fpwd%3Dabc",
                "https://x.org/?q=https%3A%2F%2Fzoom.us%2Fj%2F1"
            ),
            ("https://teams.microsoft.com/meet/12?p=xYz1", "https://teams.microsoft.com/meet/12"),
            ("https://meet.jit.si/Lantern?jwt=eyJ0.eyJ1.s-_", "https://meet.jit.si/Lantern"),
            ("https://whereby.com/lantern?roomKey=eyJtZW&a=1", "https://whereby.com/lantern?a=1"),
            ("Zoom, passcode: 123456", "Zoom, passcode: (removed)"),
            ("- **Passcode:** ab12Cd", "- **Passcode:** (removed)"),
            ("Join by phone, PIN: 123 456 789#", "Join by phone, PIN: (removed)#"),
            ("Meeting ID: 1, password is lamp77.", "Meeting ID: 1, password is (removed)."),
            ("+15551234567,,123456789#,,,,*654321# US", "+15551234567,,123456789# US"),
            ("# T\r\n\r\n- https://zoom.us/j/1?pwd=é1\r\n- b", "# T\r\n\r\n- https://zoom.us/j/1\r\n- b"),
        ])
    func redactions(text: String, after: String) {
        #expect(Self.redacted(text) == after)
        #expect(JoinSecret.all(in: Note(Array(after.utf8))).isEmpty)
    }

    @Test(
        "are not what only looks like them",
        arguments: [
            "https://zoom.us/j/123", "https://example.org/find?p=xyz", "https://example.org/?password=hunter2",
            "https://zoom.us/j/1?pwd=", "https://zoom.us/j/1?pwd=xxxxxx", "https://zoom.us/j/1?pwd=REDACTED",
            "https://zoom.us/j/1?pwd=<secret>", "The environment variable PWD=/home/ada", "cwd=1 pwd=2",
            "## Topics\n\n- We pin: 1234 stays pinned", "Passcode: ask Ada", "the passcode is in the calendar",
            "## Topics\n\n- The login form: password: 1234abcd fails",
            "https://join.slack.com/t/lantern/shared_invite/zt-1",
            "Passcode: #1234", "Password: https://example.org/a1b2", "2 ,*12345 3", "spinning: 123456 zoom",
        ])
    func nearMisses(text: String) {
        #expect(JoinSecret.all(in: Note(Array("# T\n\n**Present:** Ada\n\n## Notes\n\n\(text)\n".utf8))).isEmpty)
    }

    @Test("are found at the secret's first letter, an error that can be put right")
    func place() throws {
        let note = Note(Array("# T\n\n- Zoöm: https://zoom.us/j/1?pwd=abc\n".utf8))
        let finding = try #require(Checks.findings(of: note, at: "n.md").first)
        #expect((finding.place.line, finding.place.column, finding.place.endColumn) == (3, 33, 36))
        #expect(finding.rule == .joinSecret && finding.severity == .error)
        #expect(finding.fix?.changes == JoinSecret.redactions(in: note))
        #expect(finding.message.contains("pwd=") && !finding.message.contains("abc"))
    }
}
