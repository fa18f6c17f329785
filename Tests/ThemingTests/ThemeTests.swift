import Console
import Testing
import Theming

@Suite struct ThemeTests {
    @Test(arguments: ColourDepth.allCases) func `what must be told apart is, on every terminal`(depth: ColourDepth) {
        let theme = Theme.terminal.reduced(to: depth)
        let mustDiffer: [(Role, Role)] = [
            (.clock, .clockNearly), (.clockNearly, .clockOver), (.clock, .clockOver), (.itemOpen, .itemPending),
            (.itemOpen, .itemDone), (.itemPending, .itemDone), (.saved, .unsaved), (.saved, .failed),
            (.unsaved, .failed), (.message, .refusal), (.text, .ghost), (.text, .match), (.text, .token),
            (.key, .hint), (.taskOpen, .taskDone), (.text, .bar), (.bar, .barStrong), (.present, .left),
        ]
        for (a, b) in mustDiffer { #expect(theme[a] != theme[b], "\(a) and \(b)") }
    }

    @Test(arguments: [Theme.terminal, .mono].map(\.name)) func `a selection shows on every role`(name: String) {
        let theme = name == "mono" ? Theme.mono : .terminal
        for role in Role.allCases {
            #expect(theme.style(of: role, .selected) != theme[role], "\(role)")
            #expect(theme.style(of: role, [.selected, .strong]) != theme.style(of: role, .strong), "\(role)")
        }
    }

    @Test func `the terminal's theme names no colour that may be the background`() {
        for role in Role.allCases {
            let style = Theme.terminal[role]
            #expect(style.background == .terminal)
            let safe: [Colour] = [.terminal, .ansi(1), .ansi(2), .ansi(4), .ansi(5), .ansi(6)]
            #expect(safe.contains(style.foreground), "\(role)")
        }
    }

    @Test func `without colours nothing is coloured`() {
        let theme = Theme.terminal.reduced(to: .mono)
        for role in Role.allCases {
            let style = theme.style(of: role, [.selected, .cursorLine, .strong])
            #expect(style.foreground == .terminal && style.background == .terminal)
        }
    }

    @Test(
        arguments: [
            (.rgb(0, 0, 0), .rgb(255, 255, 255), 21), (.rgb(255, 255, 255), .rgb(0, 0, 0), 21),
            (.rgb(118, 118, 118), .rgb(255, 255, 255), 4.54), (.rgb(255, 0, 0), .rgb(255, 255, 255), 4.0),
            (.rgb(0, 0, 255), .rgb(0, 0, 0), 2.44), (.rgb(90, 90, 90), .rgb(90, 90, 90), 1),
        ] as [(Colour, Colour, Double)])
    func `contrast is what WCAG says it is`(text: Colour, ground: Colour, contrast: Double) throws {
        #expect(abs(try #require(text.contrast(with: ground)) - contrast) < 0.01)
    }

    @Test func `nobody knows the contrast of the terminal's own colours`() {
        #expect(Style(.ansi(1)).contrast == nil && Theme.terminal.lowestContrast == nil)
    }

    @Test func `text that was readable stays so with 256 colours`() throws {
        let ground = Colour.rgb(52, 56, 65)
        for red in stride(from: UInt8(0), through: 255, by: 15) {
            for blue in stride(from: UInt8(0), through: 255, by: 15) {
                let style = Style(.rgb(red, 170, blue), on: ground)
                let (before, after) = (style.contrast, style.reduced(to: .indexed256).contrast)
                #expect(try #require(after) >= min(try #require(before), 4.5), "\(red), \(blue)")
            }
        }
    }

    @Test func `a scheme's colours go to the places that it has for them`() {
        let theme = Theme(name: "grey", Self.grey)
        #expect(theme[.text] == Style(.rgb(5, 5, 5), on: .rgb(0, 0, 0)))
        #expect(theme[.muted].foreground == .rgb(3, 3, 3))
        #expect(theme[.bar].background == .rgb(1, 1, 1))
        #expect(theme.style(of: .text, .selected) == Style(.rgb(5, 5, 5), on: .rgb(2, 2, 2)))
        #expect(theme.style(of: .text, .strong).attributes == .bold)
        #expect(theme[.clockOver].background == .rgb(8, 8, 8))
    }

    @Test func `a selection turns what has a ground of its own around`() {
        let theme = Theme(name: "grey", Self.grey)
        for role in [Role.bar, .match, .clockOver] {
            var turned = theme[role]
            turned.attributes.insert(.reverse)
            #expect(theme.style(of: role, .selected) == turned)
            #expect(theme.style(of: role, .dimmed) == theme[role])
        }
    }

    @Test(arguments: [ColourDepth.ansi8, .ansi16]) func `sixteen colours are the terminal's own`(depth: ColourDepth) {
        let theme = Theme(name: "grey", Self.grey).reduced(to: depth)
        for role in Role.allCases { #expect(theme[role] == Theme.terminal[role]) }
    }

    @Test func `a scheme without all its colours is none`() {
        #expect(Scheme(name: "half", [.base00: .rgb(0, 0, 0)]) == nil)
    }

    /// `base0A` is the grey of ten.
    private static let grey = Scheme(
        name: "grey",
        Dictionary(
            uniqueKeysWithValues: Scheme.Place.allCases.enumerated().map { number, place in
                (place, .rgb(UInt8(number), UInt8(number), UInt8(number)))
            }))!

    @Test(
        arguments: [
            (.rgb(255, 0, 0), .indexed256, .indexed(196)), (.rgb(255, 0, 0), .ansi16, .ansi(9)),
            (.rgb(200, 10, 10), .ansi8, .ansi(1)), (.rgb(8, 8, 8), .indexed256, .indexed(232)),
            (.rgb(95, 135, 175), .indexed256, .indexed(67)), (.rgb(1, 2, 3), .mono, .terminal),
            (.indexed(196), .ansi16, .ansi(9)), (.indexed(3), .ansi16, .ansi(3)), (.ansi(12), .ansi8, .ansi(4)),
            (.ansi(12), .indexed256, .ansi(12)), (.terminal, .indexed256, .terminal),
        ] as [(Colour, ColourDepth, Colour)])
    func `a colour becomes the nearest that the terminal has`(colour: Colour, depth: ColourDepth, reduced: Colour) {
        #expect(colour.reduced(to: depth) == reduced)
    }
}
