// Theming: how roles look. A theme is a table from role to style; it knows colours and nothing of terminals.
// It reduces colours to what a terminal can show, and never relies on colour alone: without any,
// selection, overtime, the open item and failures still differ by attribute.

import Console

/// A style for every role, and what the flags lay over it.
package struct Theme: Sendable {
    package var name: String
    /// By the role's raw value.
    private var styles: [Style]
    private var flags: [(CellFlags, Style)]

    package init(name: String, flags: [(CellFlags, Style)] = [], style: (Role) -> Style) {
        self.name = name
        self.flags = flags
        styles = Role.allCases.map(style)
    }

    package subscript(role: Role) -> Style {
        get { styles[Int(role.rawValue)] }
        set { styles[Int(role.rawValue)] = newValue }
    }

    /// A role's style under its flags.
    package func style(of role: Role, _ flags: CellFlags) -> Style {
        guard !flags.isEmpty else { return self[role] }
        return self.flags.reduce(self[role]) { flags.contains($1.0) ? $0.overlaid(by: $1.1) : $0 }
    }

    /// The theme as a terminal of that depth can show it. Without colours that is `Theme.mono`, whatever the theme.
    package func reduced(to depth: ColourDepth) -> Theme {
        guard depth > .mono else { return .mono }
        return Theme(name: name, flags: flags.map { ($0.0, $0.1.reduced(to: depth)) }) { self[$0].reduced(to: depth) }
    }
}
