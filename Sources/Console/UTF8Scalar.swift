/// A scalar read from UTF-8, strictly: no surrogates, nothing overlong, nothing beyond U+10FFFF.
struct UTF8Scalar {
    var value: UInt32
    /// 0 where the bytes are no scalar.
    var length: Int

    static let invalid = UTF8Scalar(value: 0xFFFD, length: 0)

    @inline(__always)
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UTF8Scalar {
        let first = UInt32(bytes[offset])
        if first < 0x80 { return UTF8Scalar(value: first, length: 1) }
        let left = bytes.count - offset
        switch first {
        case 0xC2...0xDF where left > 1:
            guard let second = continuation(bytes[offset + 1]) else { return .invalid }
            return UTF8Scalar(value: (first & 0x1F) << 6 | second, length: 2)
        case 0xE0...0xEF where left > 2:
            guard let second = continuation(bytes[offset + 1]), let third = continuation(bytes[offset + 2])
            else { return .invalid }
            let value = (first & 0x0F) << 12 | second << 6 | third
            return value < 0x800 || value >> 11 == 0x1B ? .invalid : UTF8Scalar(value: value, length: 3)
        case 0xF0...0xF4 where left > 3:
            guard let second = continuation(bytes[offset + 1]), let third = continuation(bytes[offset + 2]),
                let fourth = continuation(bytes[offset + 3])
            else { return .invalid }
            let value = (first & 0x07) << 18 | second << 12 | third << 6 | fourth
            return value < 0x10000 || value > 0x10FFFF ? .invalid : UTF8Scalar(value: value, length: 4)
        default:
            return .invalid
        }
    }

    /// How many bytes a scalar with this first byte has; 0 if none starts so.
    static func length(startingWith byte: UInt8) -> Int {
        switch byte {
        case 0x00...0x7F: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
    }

    @inline(__always)
    private static func continuation(_ byte: UInt8) -> UInt32? {
        byte & 0xC0 == 0x80 ? UInt32(byte & 0x3F) : nil
    }
}
