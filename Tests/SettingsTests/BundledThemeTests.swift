import Archive
import Console
import Glibc
import Testing
import Theming

@testable import Settings

@Suite("A theme of Gavel's")
struct BundledThemeTests {
    private static let depths = [ColourDepth.direct, .indexed256]

    private func theme(_ bundled: BundledTheme) throws -> Theme { try ThemeShelf(nil).theme(named: bundled.rawValue) }

    @Test("has text that stands out 4.5 times, seven in high contrast", arguments: BundledTheme.allCases, depths)
    func contrast(_ bundled: BundledTheme, _ depth: ColourDepth) throws {
        let theme = try theme(bundled).reduced(to: depth)
        let wanted = bundled == .beaconDark || bundled == .beaconLight ? 7.0 : 4.5
        let flags: [CellFlags] = [[], .selected, .dimmed, .strong, .underlined, [.dimmed, .selected]]
        for role in Role.allCases where !Theme.shapes.contains(role) {
            for flags in flags {
                let contrast = try #require(theme.style(of: role, flags).contrast)
                #expect(contrast >= wanted, "\(role) \(flags.rawValue)")
            }
        }
        for shape in Theme.shapes { #expect(try #require(theme[shape].contrast) >= 3) }
    }

    @Test("is dark or light as its name says", arguments: BundledTheme.allCases)
    func name(_ bundled: BundledTheme) throws {
        let scheme = try #require(try ThemeShelf(nil).scheme(named: bundled.rawValue))
        #expect(scheme.isDark == bundled.rawValue.hasSuffix("dark"))
        #expect(scheme.name.lowercased().split(separator: " ").joined(separator: "-") == bundled.rawValue)
    }

    @Test("tells apart by more than a hue what must be told apart", arguments: BundledTheme.allCases, depths)
    func signs(_ bundled: BundledTheme, _ depth: ColourDepth) throws {
        let theme = try theme(bundled).reduced(to: depth)
        let mustDiffer: [(Role, Role)] = [
            (.clock, .clockNearly), (.clockNearly, .clockOver), (.clock, .clockOver), (.itemOpen, .itemPending),
            (.saved, .unsaved), (.saved, .failed), (.unsaved, .failed), (.message, .refusal), (.text, .match),
            (.text, .token), (.bar, .barStrong), (.key, .hint), (.text, .heading), (.text, .link),
        ]
        for (a, b) in mustDiffer {
            let (one, other) = (theme[a], theme[b])
            let grounds = try #require(one.background.contrast(with: other.background))
            #expect(one.attributes != other.attributes || grounds > 3, "\(a) and \(b)")
        }
        for (a, b) in [(Role.text, Role.ghost), (.itemPending, .itemDone), (.present, .left)] {
            #expect(theme[a] != theme[b], "\(a) and \(b)")
        }
    }

    @Test("shows bars and selections on its ground", arguments: BundledTheme.allCases, depths)
    func grounds(_ bundled: BundledTheme, _ depth: ColourDepth) throws {
        let theme = try theme(bundled).reduced(to: depth)
        let grounds = [theme[.text], theme[.bar], theme.style(of: .text, .selected)].map(\.background)
        #expect(Set(grounds).count == 3)
    }

    @Test("is attributes alone without colour", arguments: BundledTheme.allCases)
    func mono(_ bundled: BundledTheme) throws {
        let theme = try theme(bundled).reduced(to: .mono)
        for role in Role.allCases { #expect(theme[role] == Theme.mono[role]) }
    }

    @Test(
        "is safe for the colour blind where it says so: what is well, late and wrong is told apart",
        arguments: [BundledTheme.tideDark, .tideLight], ColourSight.allCases)
    func sight(_ bundled: BundledTheme, _ sight: ColourSight) throws {
        let scheme = try #require(try ThemeShelf(nil).scheme(named: bundled.rawValue))
        let signs = [Scheme.Place.base05, .base08, .base09, .base0B].map { sight.seen(scheme[$0]) }
        for (number, sign) in signs.enumerated() {
            for other in signs[..<number] { #expect(sign.distance(to: other) > 0.07) }
        }
    }
}
