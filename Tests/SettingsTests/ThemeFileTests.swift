import Archive
import Glibc
import TestSupport
import Testing
import Theming

@testable import Settings

@Suite("A theme's file")
struct ThemeFileTests {
    private static let places = Scheme.Place.allCases.map(\.rawValue)

    /// Colours of a made-up scheme: `base0A` is 0a0a0a, in the form that `line` gives them.
    private static func colours(_ line: (String, String) -> String) -> String {
        places.map { line($0, String(repeating: String($0.suffix(2)).lowercased(), count: 3)) + "\n" }.joined()
    }

    private func scheme(_ text: String) throws(ArchiveError) -> Scheme {
        try ThemeFile(SettingsFile(path: "dusk.yaml", Array(text.utf8), example: ThemeFile.example), name: "dusk")
            .scheme
    }

    private func mistake(_ text: String) -> String {
        do throws(ArchiveError) {
            _ = try scheme(text)
            return "nothing"
        } catch {
            return error.text
        }
    }

    @Test(
        "is read in every form in which schemes are published",
        arguments: [
            "scheme: Dusk\nauthor: \"Ada <ada@dusk.example>\"\n" + colours { "\($0): \"\($1)\"" },
            "scheme: \"Dusk\"\nauthor: Ada\n" + colours { "\($0): \($1)  # a comment" },
            "system: base16\nname: Dusk\nvariant: dark\npalette:\n" + colours { "  \($0): \"#\($1)\"" },
            "system: \"base24\"\nslug: dusk\nname: \"Dusk\"\npalette:\n" + colours { "  \($0): '#\($1.uppercased())'" }
                + "  base10: \"#101010\"\n  base17: \"#171717\"\n",
            "---\nname: Dusk\npalette: {" + colours { "\($0.lowercased()): \"\($1)\"," } + "}\n",
        ])
    func forms(_ text: String) throws {
        let scheme = try scheme(text)
        #expect(scheme.name == "Dusk")
        #expect(scheme[.base00] == .rgb(0, 0, 0) && scheme[.base0A] == .rgb(10, 10, 10))
        #expect(scheme[.base0F] == .rgb(15, 15, 15) && scheme.isDark)
    }

    @Test(
        "is told where it is wrong: file, line and key",
        arguments: [
            ("base00: red", "dusk.yaml:1:9: base00 is a colour of six digits, such as 1f1a15, not red"),
            ("base00: \"#12345\"", "dusk.yaml:1:9: base00 is a colour of six digits, such as 1f1a15, not #12345"),
            ("base00: \"#١٢٣٤٥٦\"", "dusk.yaml:1:9: base00 is a colour of six digits"),
            ("scheme: x\nbase00: #181818", "dusk.yaml:2:8: base00 has no colour; one with # stands in quotes"),
            ("palette:\n  base00: [1]", "dusk.yaml:2:11: base00 is a text, not a list"),
            ("palette: dark", "dusk.yaml:1:10: palette has a colour a line"),
            ("palette:\n  base1F: \"000000\"", "dusk.yaml:2:3: there is no base1F; a scheme has base00 to base0F"),
            ("system: base8\n", "dusk.yaml:1:9: system is base16 or base24, not base8"),
            ("base00: \"000000\"\nbase00: \"111111\"", "base00 stands here a second time"),
            ("base0a: \"000000\"\nbase0A: \"111111\"", "dusk.yaml:2:1: base0A stands here a second time"),
            ("name: x\nbase00: \"000000\"", "dusk.yaml:2:1: a scheme has base00 to base0F; base01, base02 and 13 more"),
            (colours { $0 == "base0B" ? "" : "\($0): \"\($1)\"" }, "base00 to base0F; base0B is missing here"),
            ("", "dusk.yaml:1:1: a scheme has base00 to base0F"),
            ("base00: \"000000", "dusk.yaml:1:"),
        ])
    func mistakes(_ text: String, _ told: String) {
        #expect(mistake(text).contains(told))
    }

    @Test("of the user's is a theme by its name, and comes before Gavel's own")
    func shelf() throws {
        let folder = Folder()
        let text = "scheme: Dusk\n" + Self.colours { "\($0): \"\($1)\"" }
        for name in ["gavel", "gavel/themes"] { mkdir("\(folder.path)/\(name)", 0o755) }
        for name in ["dusk.yaml", "tide-dark.yml", "mono.yaml", "notes.txt"] {
            folder.file("gavel/themes/\(name)", text)
        }
        let shelf = ThemeShelf(ConfigFolder(path: "\(folder.path)/gavel"))
        #expect(shelf.names.first == "terminal" && shelf.names.last == "mono")
        #expect(shelf.names.count == BundledTheme.allCases.count + 3 && shelf.names.contains("dusk"))
        #expect(try shelf.scheme(named: "tide-dark")?.name == "Dusk")
        #expect(try shelf.scheme(named: "mono") == nil)
        #expect(shelf.name(after: "mono") == "terminal" && shelf.name(after: "gone") == "terminal")
        #expect(shelf.name(after: "beacon-light") == "dusk")
        folder.file("gavel/config.yaml", "theme: dusk\n")
        #expect(try Settings(ConfigFolder(path: "\(folder.path)/gavel")).theme == "dusk")
    }
}
