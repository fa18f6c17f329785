import Glibc
import Theming

/// How an eye sees that lacks one of its three kinds of cones.
enum ColourSight: String, CaseIterable {
    case protanopia, deuteranopia, tritanopia

    /// Machado, Oliveira and Fernandes 2009, for an eye that lacks them wholly.
    private var matrix: [[Double]] {
        switch self {
        case .protanopia:
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
        case .deuteranopia:
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
        case .tritanopia:
            [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
        }
    }

    func seen(_ colour: Colour) -> SeenColour {
        let (red, green, blue) = colour.components ?? (0, 0, 0)
        let light = [red, green, blue].map { value in
            let share = Double(value) / 255
            return share > 0.04045 ? pow((share + 0.055) / 1.055, 2.4) : share / 12.92
        }
        let seen = matrix.map { row in min(max(zip(row, light).map(*).reduce(0, +), 0), 1) }
        return SeenColour(red: seen[0], green: seen[1], blue: seen[2])
    }
}

/// A colour in Oklab, where a distance is how different two colours look: 0.02 is just to be seen, black to white is 1.
struct SeenColour {
    let lightness: Double
    let a: Double
    let b: Double

    /// - Parameters: the light of each channel, 0 to 1. See https://bottosson.github.io/posts/oklab
    init(red: Double, green: Double, blue: Double) {
        let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
        let middle = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
        let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
        lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
        a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
        b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    }

    func distance(to other: SeenColour) -> Double {
        let parts = [lightness - other.lightness, a - other.a, b - other.b]
        return parts.map { $0 * $0 }.reduce(0, +).squareRoot()
    }
}
