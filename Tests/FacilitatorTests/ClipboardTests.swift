import Console
import Testing

@testable import Facilitator

/// What is cut and copied, and when the terminal gets it.
@Suite struct ClipboardTests {
    private static let text = "# Tea\n\n**Present**: Ada\n\n## Topics\n\n- One lamp\n- [off] Bo is ill\n"

    private func handed(_ desk: Desk) -> [String] {
        desk.effects.compactMap {
            if case .handToTerminal(let text) = $0 { String(decoding: text, as: UTF8.self) } else { nil }
        }
    }

    private func desk(_ clipboard: Clipboard, _ text: String = text) -> Desk {
        var preferences = Preferences()
        preferences.clipboard = clipboard
        return Desk(text, preferences: preferences)
    }

    @Test func `nothing is handed to the terminal unless it is asked for`() {
        var desk = desk(.gavel)
        desk.press("ctrl+home", "ctrl+c", "ctrl+x", "ctrl+v", "ctrl+k", "ctrl+w", "ctrl+u", "alt+d", "ctrl+v")
        #expect(handed(desk) == [])
    }

    @Test func `alt+shift+c hands the selection over, or the line, and keeps it as well`() {
        var desk = desk(.gavel)
        desk.press("ctrl+home", "alt+shift+c")
        #expect(handed(desk) == ["# Tea\n"])
        #expect(desk.model.notice?.text == "Handed to the terminal; it may decline (tmux: set -g set-clipboard on).")
        desk.press("right", "right", "shift+end", "alt+shift+c", "ctrl+home", "ctrl+v")
        #expect(handed(desk) == ["# Tea\n", "Tea"])
        #expect(desk.text.hasPrefix("Tea# Tea\n"))
    }

    @Test(arguments: [
        (["ctrl+c"], "# Tea\n"), (["ctrl+x"], "# Tea\n"), (["ctrl+k"], "# Tea"), (["end", "ctrl+w"], "Tea"),
        (["end", "ctrl+u"], "# Tea"), (["alt+d"], "# Tea"), (["shift+right", "ctrl+x"], "#"),
    ])
    func `with the setting every copy and cut is handed over once`(keys: [String], text: String) {
        var desk = desk(.terminal)
        desk.press("ctrl+home")
        for key in keys { desk.press(key) }
        #expect(handed(desk) == [text])
        #expect(desk.model.notice?.text.hasPrefix("Handed to the terminal") == true)
    }

    @Test func `what is off the record is handed over when it is asked for, and told`() {
        var desk = desk(.gavel)
        desk.press("alt+shift+a", "alt+shift+c")
        #expect(handed(desk) == [Self.text])
        #expect(
            desk.model.notice?.text == "Handed over, [off] text too; it may decline (tmux: set -g set-clipboard on).")
    }

    @Test(arguments: [(75_000, true), (75_001, false)])
    func `what terminals would drop is not handed over, and told with its size`(count: Int, isHanded: Bool) {
        var desk = desk(.terminal, String(repeating: "x", count: count))
        desk.press("alt+shift+a", "ctrl+c")
        #expect(handed(desk).count == (isHanded ? 1 : 0))
        guard !isHanded else { return }
        #expect(desk.model.notice?.text == "Only Gavel has it: 100004 bytes in base64, and terminals take 100000.")
        #expect(desk.model.notice?.kind == .refusal)
        desk.press("end", "ctrl+v")
        #expect(desk.text.count == 2 * count)
    }

    @Test func `with the setting what is copied from the archive is handed over as well`() {
        var desk = desk(.terminal)
        desk.press("alt+s")
        desk.type("roof")
        let numbers = desk.effects.compactMap { if case .searchArchive(_, let number) = $0 { number } else { nil } }
        desk.send(
            .found(
                ArchiveAnswer(
                    hits: [
                        ArchiveHit(
                            path: "one.md", label: "one", link: "one.md", date: "2026-02-18", series: "kiln",
                            section: "topics", block: 2..<3, line: 2, matches: [2: [2..<6]],
                            text: .init(Array("# one\n\n- roof one\n".utf8)))
                    ], count: 1), number: numbers.last!))
        desk.press("ctrl+c", "alt+c")
        #expect(handed(desk) == ["- roof one\n", "[one](one.md)"])
    }
}
