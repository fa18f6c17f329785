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

    /// This style under another: the other's colours where it has any, the attributes of both.
    /// Reverse toggles, so that a selection shows in a reversed bar too.
    package func overlaid(by other: Style) -> Style {
        var attributes = attributes.union(other.attributes)
        if self.attributes.contains(.reverse), other.attributes.contains(.reverse) { attributes.remove(.reverse) }
        return Style(
            other.foreground == .terminal ? foreground : other.foreground,
            on: other.background == .terminal ? background : other.background, attributes)
    }

    package func reduced(to depth: ColourDepth) -> Style {
        Style(foreground.reduced(to: depth), on: background.reduced(to: depth), attributes)
    }
}
