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
        case (.direct, _): return self
        case (.mono, _), (_, .terminal): return .terminal
        case (.ansi8, .ansi(let number)): return .ansi(number & 7)
        case (_, .ansi), (.indexed256, .indexed): return self
        case (_, .indexed(let number)) where number < 16: return Colour.ansi(number).reduced(to: depth)
        case (_, .indexed): return rgb.reduced(to: depth)
        case (.indexed256, .rgb): return .indexed(nearest(of: 16...255) ?? 0)
        case (.ansi16, .rgb): return .ansi(nearest(of: 0...15) ?? 0)
        case (.ansi8, .rgb): return .ansi(nearest(of: 0...7) ?? 0)
        }
    }

    /// The nearest of xterm's 256 that stands out from a ground as much as is wanted; simply the nearest where none does,
    /// and at other depths.
    func reduced(to depth: ColourDepth, contrasting contrast: Double, with ground: Colour) -> Colour {
        let near = reduced(to: depth)
        guard depth == .indexed256, case .indexed(let number) = near else { return near }
        let light = ground.luminance
        let isEnough = { (number: UInt8) in Self.contrast(Palette.luminances[Int(number)], light) >= contrast }
        guard !isEnough(number) else { return near }
        return nearest(of: 16...255, where: isEnough).map { .indexed($0) } ?? near
    }

    /// Red, green and blue; nil for the terminal's own. The user's sixteen count as xterm's.
    package var components: (red: UInt8, green: UInt8, blue: UInt8)? {
        switch self {
        case .terminal: nil
        case .ansi(let number), .indexed(let number): Palette.components[Int(number)]
        case .rgb(let red, let green, let blue): (red, green, blue)
        }
    }

    /// The same colour by its components.
    private var rgb: Colour { components.map { .rgb($0.red, $0.green, $0.blue) } ?? self }

    private func nearest(of numbers: ClosedRange<UInt8>, where isWanted: (UInt8) -> Bool = { _ in true }) -> UInt8? {
        guard let own = components else { return nil }
        var best: (number: UInt8, distance: Int)?
        for number in numbers {
            let distance = Self.distance(own, Palette.components[Int(number)])
            if distance < best?.distance ?? .max, isWanted(number) { best = (number, distance) }
        }
        return best?.number
    }

    private typealias Components = (red: UInt8, green: UInt8, blue: UInt8)

    /// Squared, weighted roughly as the eye does.
    private static func distance(_ one: Components, _ other: Components) -> Int {
        let red = Int(one.red) - Int(other.red)
        let green = Int(one.green) - Int(other.green)
        let blue = Int(one.blue) - Int(other.blue)
        return 3 * red * red + 4 * green * green + 2 * blue * blue
    }
}
