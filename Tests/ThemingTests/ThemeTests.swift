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
