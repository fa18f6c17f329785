/// A base16 scheme: sixteen colours, each with its place in every program that knows the form.
///
/// `base00` to `base07` go from the ground to the strongest text, `base08` to `base0F` are the accents.
/// See https://github.com/tinted-theming/home/blob/main/styling.md
package struct Scheme: Hashable, Sendable {
    package enum Place: String, CaseIterable, Sendable {
        case base00, base01, base02, base03, base04, base05, base06, base07
        case base08, base09, base0A, base0B, base0C, base0D, base0E, base0F
    }

    /// What its author calls it.
    package let name: String
    private let colours: [Place: Colour]

    /// Nil unless every place has its colour.
    package init?(name: String, _ colours: [Place: Colour]) {
        guard Place.allCases.allSatisfy({ colours[$0] != nil }) else { return nil }
        self.name = name
        self.colours = colours
    }

    package subscript(place: Place) -> Colour { colours[place] ?? .terminal }

    /// Whether its text is lighter than its ground.
    package var isDark: Bool { self[.base00].luminance < self[.base05].luminance }
}
