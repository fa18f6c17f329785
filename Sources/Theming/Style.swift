/// How a cell looks.
package struct Style: Hashable, Sendable {
    package struct Attributes: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let bold = Attributes(rawValue: 1)
        package static let dim = Attributes(rawValue: 2)
        package static let underline = Attributes(rawValue: 4)
        package static let reverse = Attributes(rawValue: 8)
        package static let italic = Attributes(rawValue: 16)
    }

    package var foreground: Colour
    package var background: Colour
    package var attributes: Attributes

    package init(
        _ foreground: Colour = .terminal, on background: Colour = .terminal, _ attributes: Attributes = []
    ) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }

    /// This style under another: the attributes of both, and the other's colours.
    /// A style that has a background keeps its colours, so that its text stays readable on it.
    /// Where both reverse or both have a background, that toggles: a selection shows in a reversed bar too.
    /// Reversed text is not dim, which would be grey on grey.
    package func overlaid(by other: Style) -> Style {
        var style = Style(foreground, on: background, attributes.union(other.attributes))
        if other.attributes.contains(.reverse) { style.attributes.remove(.dim) }
        let areBothReversed = attributes.contains(.reverse) && other.attributes.contains(.reverse)
        if areBothReversed || hasBackground && other.hasBackground {
            style.attributes.formSymmetricDifference(.reverse)
        }
        guard !hasBackground else { return style }
        if other.foreground != .terminal { style.foreground = other.foreground }
        style.background = other.background
        return style
    }

    /// This style with a ground's colours where it has none.
    func over(_ ground: Style) -> Style {
        Style(
            foreground == .terminal ? ground.foreground : foreground,
            on: hasBackground ? background : ground.background, attributes)
    }

    private var hasBackground: Bool { background != .terminal }

    /// What WCAG asks of text, at its levels AAA and AA.
    private static let levels = [7, 4.5]

    /// The nearest colours that the terminal has. Text keeps its level of contrast; below both it gets no worse.
    package func reduced(to depth: ColourDepth) -> Style {
        let ground = background.reduced(to: depth)
        guard let contrast else { return Style(foreground.reduced(to: depth), on: ground, attributes) }
        let wanted = Self.levels.first { $0 <= contrast } ?? contrast
        let text = foreground.reduced(to: depth, contrasting: wanted, with: ground)
        return Style(text, on: background.reduced(to: depth, contrasting: wanted, with: text), attributes)
    }
}
