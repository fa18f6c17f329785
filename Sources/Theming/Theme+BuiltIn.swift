import Console

extension Theme {
    /// The user's own sixteen colours on the user's own background, dark or light: no black, no white, no bright ones
    /// (some schemes use those for backgrounds), no yellow text (unreadable on white). What matters is bold or reversed too.
    package static let terminal = Theme(name: "terminal", flags: layers) { role in
        let red = Colour.ansi(1)
        let green = Colour.ansi(2)
        let blue = Colour.ansi(4)
        let magenta = Colour.ansi(5)
        let cyan = Colour.ansi(6)
        return switch role {
        case .text, .itemPending, .message, .hint, .taskOpen: Style()
        case .muted, .ghost, .quote, .border, .rule, .itemDone, .itemCut, .itemSkipped, .left, .regrets, .clockPaused:
            mono[role]
        case .title, .strong, .itemOpen, .bar, .barStrong, .saved, .unsaved: mono[role]
        case .heading: Style(blue, on: .terminal, .bold)
        case .bullet: Style(blue)
        case .emphasis: attributes(.italic)
        case .code, .link: Style(cyan, on: .terminal, mono[role].attributes)
        case .taskDone, .present: Style(green, on: .terminal, mono[role].attributes)
        case .speaker: Style(cyan, on: .terminal, .bold)
        case .decision: Style(magenta, on: .terminal, .bold)
        case .fold: Style(magenta, on: .terminal, .dim)
        case .phase, .prompt, .key: Style(blue, on: .terminal, .bold)
        case .itemDeferred, .late: Style(magenta, on: .terminal, mono[role].attributes)
        case .clock: Style(green)
        case .clockNearly: Style(magenta, on: .terminal, [.bold, .underline])
        case .clockOver, .clockGround, .failed: Style(red, on: .terminal, [.bold, .reverse])
        case .refusal: Style(red, on: .terminal, .bold)
        case .match: Style(magenta, on: .terminal, .reverse)
        case .token: Style(magenta, on: .terminal, mono[role].attributes)
        }
    }

    /// Attributes only.
    package static let mono = Theme(name: "mono", flags: layers) { role in
        switch role {
        case .text, .emphasis, .code, .bullet, .itemPending, .message, .hint, .present, .clock, .taskOpen:
            Style()
        case .muted, .ghost, .quote, .border, .rule, .fold, .taskDone, .itemDone, .itemSkipped, .itemCut, .left,
            .regrets, .clockPaused:
            attributes(.dim)
        case .title: attributes([.bold, .underline])
        case .heading, .strong, .speaker, .decision, .phase, .itemOpen, .key, .prompt, .late:
            attributes(.bold)
        case .link, .itemDeferred: attributes(.underline)
        case .clockNearly: attributes([.bold, .underline])
        case .bar, .saved: attributes(.reverse)
        case .barStrong, .unsaved, .clockGround, .refusal: attributes([.bold, .reverse])
        // In the bar, which it interrupts.
        case .failed: attributes([.bold, .underline])
        case .clockOver: attributes([.bold, .reverse, .underline])
        case .match: attributes([.underline, .reverse])
        case .token: attributes([.dim, .underline])
        }
    }

    /// The cursor's line is left as it is: a colour for it would have to know the background.
    private static let layers: [(CellFlags, Style)] = [
        (.dimmed, attributes(.dim)), (.strong, attributes(.bold)), (.underlined, attributes(.underline)),
        (.selected, attributes(.reverse)),
    ]

    private static func attributes(_ attributes: Style.Attributes) -> Style {
        Style(.terminal, on: .terminal, attributes)
    }
}
