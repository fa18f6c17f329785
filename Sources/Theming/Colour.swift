/// A colour as a theme names it.
package enum Colour: Hashable, Sendable {
    /// The terminal's own foreground or background.
    case terminal
    /// One of the user's sixteen, 0 to 15.
    case ansi(UInt8)
    /// One of xterm's 256.
    case indexed(UInt8)
    case rgb(UInt8, UInt8, UInt8)

    /// The nearest colour of a smaller palette; the user's own sixteen stay theirs. Without colours, `.terminal`.
    package func reduced(to depth: ColourDepth) -> Colour {
        switch (depth, self) {
        case (.mono, _), (_, .terminal): return .terminal
        case (.ansi8, .ansi(let number)): return .ansi(number & 7)
        case (_, .ansi), (.indexed256, .indexed): return self
        case (_, .indexed(let number)) where number < 16: return Colour.ansi(number).reduced(to: depth)
        case (_, .indexed(let number)): return Palette.colour(number).reduced(to: depth)
        case (.indexed256, .rgb): return .indexed(nearest(16...255))
        case (.ansi16, .rgb): return .ansi(nearest(0...15))
        case (.ansi8, .rgb): return .ansi(nearest(0...7))
        }
    }

    /// Red, green and blue; nil for the terminal's own. The user's sixteen count as xterm's.
    package var components: (red: UInt8, green: UInt8, blue: UInt8)? {
        switch self {
        case .terminal: nil
        case .ansi(let number), .indexed(let number): Palette.colour(number).components
        case .rgb(let red, let green, let blue): (red, green, blue)
        }
    }

    private func nearest(_ numbers: ClosedRange<UInt8>) -> UInt8 {
        numbers.min { distance(to: Palette.colour($0)) < distance(to: Palette.colour($1)) } ?? 0
    }

    /// Squared, weighted roughly as the eye does.
    private func distance(to other: Colour) -> Int {
        guard let a = components, let b = other.components else { return .max }
        let red = Int(a.red) - Int(b.red)
        let green = Int(a.green) - Int(b.green)
        let blue = Int(a.blue) - Int(b.blue)
        return 3 * red * red + 4 * green * green + 2 * blue * blue
    }
}
