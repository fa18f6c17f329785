/// xterm's 256 colours: sixteen, a cube of 6 x 6 x 6, 24 greys.
enum Palette {
    private static let sixteen: [(UInt8, UInt8, UInt8)] = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
        (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
        (255, 255, 255),
    ]

    static func colour(_ number: UInt8) -> Colour {
        switch number {
        case 0..<16:
            let (red, green, blue) = sixteen[Int(number)]
            return .rgb(red, green, blue)
        case 16..<232:
            let place = number - 16
            return .rgb(level(place / 36), level(place / 6 % 6), level(place % 6))
        default:
            let grey = 8 + 10 * (number - 232)
            return .rgb(grey, grey, grey)
        }
    }

    private static func level(_ step: UInt8) -> UInt8 { step == 0 ? 0 : 55 + 40 * step }
}
