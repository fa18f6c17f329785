import Archive
import Console
import Facilitator
import Storage
import Testing

@testable import Settings

@Suite("The user's settings")
struct SettingsTests {
    private func settings(_ text: String) throws(ArchiveError) -> Settings {
        try Settings(SettingsFile(path: "config.yaml", Array(text.utf8), example: Setting.bell.example))
    }

    private func mistake(_ text: String) -> String {
        do throws(ArchiveError) {
            _ = try settings(text)
            return "nothing"
        } catch {
            return error.text
        }
    }

    @Test("are all as usual without a file, and with an empty one")
    func usual() throws {
        #expect(try settings("").preferences == Preferences())
        #expect(try Settings(ConfigFolder(path: "/nowhere/at/all")).preferences == Preferences())
    }

    @Test("are read as their table says", arguments: Setting.allCases)
    func examples(_ setting: Setting) throws {
        let read = try settings(setting.example)
        #expect(read.given == [setting])
        #expect(read.value(of: setting) != setting.usual)
    }

    @Test("take effect")
    func effects() throws {
        let read = try settings(
            """
            bell: true
            nearly: 60%
            typed-commands: false
            time-command: beep
            """)
        #expect(read.preferences.hasBell && !read.preferences.areTypedCommandsOn)
        #expect(read.preferences.nearly == 60 && read.preferences.timeCommand == "beep")
    }

    @Test("tell all that is wrong at once")
    func mistakes() {
        let told = mistake("bel: true\nkeys:\n  strg+g: undo\n  ctrl+g: item-nxt\nnearly: 80\nmouse: maybe")
        let places = told.split(separator: "\n").map { $0.split(separator: " ")[0] }
        #expect(
            places == ["config.yaml:1:1:", "config.yaml:3:3:", "config.yaml:4:11:", "config.yaml:6:8:"])
    }

    @Test(
        "name what is wrong, and where",
        arguments: [
            ("bel: true", "config.yaml:1:1: there is no setting bel"),
            ("bell: loud", "config.yaml:1:7: bell is true or false, not loud"),
            ("bell: true\nnearly: 100", "config.yaml:2:9: nearly is a percentage, 1 to 99, not 100"),
            ("bell: true\nbell: false", "bell stands here a second time"),
            ("keys: ctrl+g", "config.yaml:1:7: keys has a key and a command a line"),
            ("keys:\n  strg+g: item-next", "config.yaml:2:3: strg+g is no key"),
            ("keys:\n  ctrl+i: undo", "config.yaml:2:3: terminals send tab for ctrl+i: the two are one key"),
            ("keys: {ctrl+m: undo}", "terminals send enter for ctrl+m"),
            ("keys:\n  ctrl+[: undo", "terminals send esc for ctrl+["),
            ("keys:\n  alt+ctrl+i: undo", "alt+ctrl+i is no key"),
            ("keys:\n  ctrl+alt+i: undo", "terminals send alt+tab for ctrl+alt+i"),
            ("keys:\n  ctrl+g: item-nxt", "config.yaml:2:11: there is no command item-nxt"),
            ("keys:\n  ctrl+g: item-nxt", "there is item-next"),
            ("keys:\n  shift+x: undo\n  X: redo", "config.yaml:3:3: shift+x is given twice; it is undo above"),
            ("theme: noon", "config.yaml:1:8: there is no theme noon; there is terminal, beacon-dark, "),
            ("time-command:", "time-command has no value"),
            ("- bell", "config.yaml:1:1: here stand keys and values, such as  bell: true"),
            (
                "keys: {ctrl+p: none, f10: none, alt+;: none, 'alt+:': none}",
                "neither palette nor command-line would have a key"
            ),
        ])
    func mistakes(_ text: String, _ told: String) {
        #expect(mistake(text).contains(told))
    }

    @Test("give keys to commands and take them away, in the agenda as well where they type nothing")
    func keys() throws {
        let read = try settings("keys:\n  ctrl+g: item-next\n  ctrl+n: none\n  z: item-skip\n")
        let keymap = read.preferences.keymap
        let (ctrlG, ctrlN, z) = (KeyStroke("ctrl+g")!, KeyStroke("ctrl+n")!, KeyStroke("z")!)
        for context in CommandContext.allCases {
            #expect(keymap.command(for: ctrlG, in: context) == .itemNext)
            #expect(keymap.command(for: ctrlN, in: context) == nil)
            #expect(keymap.keys(of: .itemNext, in: context).first == ctrlG)
        }
        #expect(keymap.command(for: z, in: .agenda) == .itemSkip)
        #expect(keymap.command(for: z, in: .note) == nil)
        let report = KeyReport(read)
        #expect(
            report.lines == [
                "ctrl+g: item-next, was search-next", "ctrl+n: none, was item-next",
                "z: item-skip, was meeting-read-back",
            ])
        #expect(report.lost == ["meeting-read-back"])
    }
}
