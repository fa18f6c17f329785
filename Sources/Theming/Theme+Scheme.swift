import Console

extension Theme {
    /// A scheme's colours where its places say they belong. Places that published schemes fill in too many ways,
    /// `base06`, `base07` and `base0F`, are left out.
    package init(name: String, _ scheme: Scheme) {
        let layers: [(CellFlags, Style)] = [
            (.dimmed, Style(scheme[.base03])), (.strong, Style(.terminal, on: .terminal, .bold)),
            (.underlined, Style(.terminal, on: .terminal, .underline)),
            (.selected, Style(.terminal, on: scheme[.base02])),
        ]
        self.init(name: name, ground: Style(scheme[.base05], on: scheme[.base00]), flags: layers) { role in
            Self.style(of: role, in: scheme)
        }
    }

    /// No background means the ground. What matters differs by more than its colour, as it does in `mono`.
    private static func style(of role: Role, in scheme: Scheme) -> Style {
        switch role {
        case .text, .itemPending, .message, .taskOpen: Style()
        case .strong, .itemOpen: Style(.terminal, on: .terminal, .bold)
        case .emphasis: Style(.terminal, on: .terminal, .italic)
        case .quote, .hint: Style(scheme[.base04])
        case .muted, .ghost, .border, .rule, .itemDone, .itemCut, .itemSkipped, .left, .regrets, .clockPaused:
            Style(scheme[.base03])
        case .title: Style(scheme[.base0D], on: .terminal, [.bold, .underline])
        case .heading, .phase, .prompt, .key: Style(scheme[.base0D], on: .terminal, .bold)
        case .bullet: Style(scheme[.base0D])
        case .code: Style(scheme[.base0C])
        case .link: Style(scheme[.base0C], on: .terminal, .underline)
        case .speaker: Style(scheme[.base0C], on: .terminal, .bold)
        case .decision, .late: Style(scheme[.base0E], on: .terminal, .bold)
        case .itemDeferred, .token: Style(scheme[.base0E], on: .terminal, .underline)
        case .fold: Style(scheme[.base0E])
        case .clock, .present, .taskDone: Style(scheme[.base0B])
        case .clockNearly: Style(scheme[.base09], on: .terminal, [.bold, .underline])
        // In the bar.
        case .saved: Style(scheme[.base0B], on: scheme[.base01])
        case .unsaved: Style(scheme[.base09], on: scheme[.base01], .bold)
        case .refusal: Style(scheme[.base08], on: .terminal, .bold)
        case .bar: Style(scheme[.base05], on: scheme[.base01])
        case .barStrong: Style(scheme[.base05], on: scheme[.base01], .bold)
        case .clockOver, .clockGround, .failed: Style(scheme[.base00], on: scheme[.base08], .bold)
        case .match: Style(scheme[.base00], on: scheme[.base0A], .underline)
        }
    }
}
