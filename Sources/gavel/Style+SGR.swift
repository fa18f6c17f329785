import Theming

extension Style {
    /// Text in this style, as a terminal is told of it; see ECMA-48, 8.3.117.
    func sgr(_ text: some StringProtocol) -> String {
        var codes: [String] = []
        for (attribute, code) in Self.codes where attributes.contains(attribute) { codes.append(code) }
        codes += Self.codes(of: foreground, base: 30) + Self.codes(of: background, base: 40)
        return codes.isEmpty ? String(text) : "\u{1B}[\(codes.joined(separator: ";"))m\(text)\u{1B}[m"
    }

    private static let codes: [(Attributes, String)] = [
        (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]

    private static func codes(of colour: Colour, base: Int) -> [String] {
        switch colour {
        case .terminal: []
        case .ansi(let number) where number < 8: ["\(base + Int(number))"]
        case .ansi(let number): ["\(base + 60 + Int(number) - 8)"]
        case .indexed(let number): ["\(base + 8)", "5", "\(number)"]
        case .rgb(let red, let green, let blue): ["\(base + 8)", "2", "\(red)", "\(green)", "\(blue)"]
        }
    }
}
