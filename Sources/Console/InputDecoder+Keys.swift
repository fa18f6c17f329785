/// The keys that send one byte, and the Linux console's own.
extension InputDecoder {
    static func asciiKey(_ byte: UInt8) -> KeyStroke {
        switch byte {
        case 0x00: KeyStroke(.character(" "), .control)
        case 0x08, 0x7F: KeyStroke(.backspace)
        case 0x09: KeyStroke(.tab)
        case 0x0D: KeyStroke(.enter)
        case 0x1B: KeyStroke(.escape)
        case 0x01...0x1A: KeyStroke(.character(Unicode.Scalar(byte + 0x60)), .control)
        case 0x1C...0x1F: KeyStroke(.character(Unicode.Scalar(byte + 0x40)), .control)
        default: KeyStroke(.character(Unicode.Scalar(byte)))
        }
    }

    static func linuxKey(_ byte: UInt8) -> KeyStroke? {
        (0x41...0x45).contains(byte) ? KeyStroke(.function(Int(byte) - 0x40)) : nil
    }
}
