import Archive
import Console
import Settings
import Theming

/// The themes, a line each with some words in its colours.
struct ThemeList {
    let text: String
    /// What is wrong in the user's own.
    let failures: [String]

    /// Words and roles as they meet in a meeting.
    private static let sample: [(String, Role, CellFlags)] = [
        ("text", .text, []), ("Title", .heading, []), ("quiet", .muted, []), ("Ada:", .speaker, []),
        ("6:20", .clock, []), ("1:10", .clockNearly, []), ("OVER", .clockOver, []), ("chosen", .text, .selected),
        ("hit", .match, []),
    ]

    init(_ shelf: ThemeShelf, chosen: String, depth: ColourDepth) {
        let columns = max(16, shelf.names.map { Glyphs.columns(of: $0) + 2 }.max() ?? 0)
        let heads = "  " + "theme".padded(to: columns) + "kind".padded(to: Self.kindColumns) + Self.contrastHead
        var lines = [heads]
        var failures: [String] = []
        for name in shelf.names {
            let head = (name == chosen ? "* " : "  ") + name.visible.padded(to: columns)
            do throws(ArchiveError) {
                let facts = try Self.facts(try shelf.scheme(named: name), name)
                let sample = depth == .mono ? "" : "  " + Self.sample(try shelf.theme(named: name).reduced(to: depth))
                lines.append(String((head + facts + sample).withoutBlanksAtEnd))
            } catch {
                lines.append(head + "cannot be read")
                failures.append(error.text)
            }
        }
        if (ColourDepth.ansi8..<ColourDepth.indexed256).contains(depth) {
            lines += ["", "This terminal has fewer than 256 colours: its own are shown, whatever the theme."]
        }
        text = lines.joined(separator: "\n") + "\n"
        self.failures = failures
    }

    private static let kindColumns = 7
    private static let contrastHead = "contrast"

    /// `dark        4.7`.
    private static func facts(_ scheme: Scheme?, _ name: String) throws(ArchiveError) -> String {
        guard let scheme else {
            return (name == Theme.mono.name ? "none" : "own").padded(to: kindColumns + contrastHead.count)
        }
        let contrast = Theme(name: name, scheme).lowestContrast ?? 0
        let tenths = Int(contrast * 10)
        return (scheme.isDark ? "dark" : "light").padded(to: kindColumns)
            + "\(tenths / 10).\(tenths % 10)".padded(to: contrastHead.count, atStart: true)
    }

    private static func sample(_ theme: Theme) -> String {
        let ground = theme[.text].sgr(" ")
        return ground + sample.map { theme.style(of: $1, $2).sgr($0) + ground }.joined()
    }
}
