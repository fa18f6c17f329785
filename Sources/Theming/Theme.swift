// Theming: how roles look. A theme is a table from role to style; it knows colours and nothing of terminals.
// It reduces colours to what a terminal can show, and never relies on colour alone: without any,
// selection, overtime, the open item and failures still differ by attribute.
// Schemes come as values: reading their files is for `Settings`.

import Console

/// A style for every role, and what the flags lay over it.
package struct Theme: Sendable {
    package var name: String
    /// What lies under every style: the text's colour and the screen's background.
    private var ground: Style
    /// By the role's raw value.
    private var styles: [Style]
    private var flags: [(CellFlags, Style)]
    private var depth = ColourDepth.direct

    package init(
        name: String, ground: Style = Style(), flags: [(CellFlags, Style)] = [], style: (Role) -> Style
    ) {
        self.name = name
        self.ground = ground
        self.flags = flags
        styles = Role.allCases.map(style)
    }

    package subscript(role: Role) -> Style { style(of: role, []) }

    /// A role's style under its flags.
    package func style(of role: Role, _ flags: CellFlags) -> Style {
        let own = styles[Int(role.rawValue)]
        let laid = self.flags.reduce(own) { flags.contains($1.0) ? $0.overlaid(by: $1.1) : $0 }
        return laid.over(ground).reduced(to: depth)
    }

    /// Whether it paints the screen's background, so that it needs more colours than the terminal's own few.
    package var hasGround: Bool { ground != Style() }

    /// The theme as a terminal of that depth can show it. Without colours that is `Theme.mono`, whatever the theme.
    /// Nobody knows what a terminal's first sixteen colours look like: a theme that wants more is shown as `terminal`.
    package func reduced(to depth: ColourDepth) -> Theme {
        guard depth > .mono else { return .mono }
        var theme = hasGround && depth < .indexed256 ? .terminal : self
        theme.depth = depth
        return theme
    }
}
