/// xterm's 256 colours: sixteen, a cube of 6 x 6 x 6, 24 greys.
enum Palette {
    /// Red, green and blue of each.
    static let components: [(red: UInt8, green: UInt8, blue: UInt8)] = (0...255).map(components)
    /// See `Colour.luminance`.
    static let luminances: [Double] = components.map { Colour.rgb($0.red, $0.green, $0.blue).luminance }

    private static let sixteen: [(UInt8, UInt8, UInt8)] = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
        (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
        (255, 255, 255),
    ]

    private static func components(_ number: UInt8) -> (red: UInt8, green: UInt8, blue: UInt8) {
        switch number {
        case 0..<16:
            return sixteen[Int(number)]
        case 16..<232:
            let place = number - 16
            return (level(place / 36), level(place / 6 % 6), level(place % 6))
        default:
            let grey = 8 + 10 * (number - 232)
            return (grey, grey, grey)
        }
    }

    private static func level(_ step: UInt8) -> UInt8 { step == 0 ? 0 : 55 + 40 * step }
}
