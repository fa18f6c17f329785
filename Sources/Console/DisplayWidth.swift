/// How many columns a character takes on a terminal.
///
/// The table is our own, from the Unicode data, so that a note is laid out alike on every machine. Whoever draws
/// checks it against the C library at hand (CursesConsole does) and draws a stand-in of the same width where they differ.
package enum DisplayWidth {
    enum Class: UInt8 {
        /// Nothing that may be sent: control, format, unassigned, line and paragraph separator.
        case token
        case narrow
        case wide
        /// Joins the character before it, in its cell.
        case mark
        /// Joins the character before it, in a cell of its own.
        case spacingMark
    }

    /// 0 (a combining mark), 1 or 2; nil if the character is never sent but shown as a token.
    package static func columns(of scalar: UInt32) -> Int? {
        switch classOf(scalar) {
        case .token: nil
        case .mark: 0
        case .narrow, .spacingMark: 1
        case .wide: 2
        }
    }

    /// The class of a scalar: at once for the common blocks, else by bisection.
    static func classOf(_ scalar: UInt32) -> Class {
        switch scalar {
        case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: .narrow
        case 0x4E00...0x9FFF, 0xAC00...0xD7A3: .wide
        default: bisect(scalar)
        }
    }

    private static func bisect(_ scalar: UInt32) -> Class {
        steps.withUnsafeBufferPointer { steps in
            var low = 0
            var high = steps.count
            while high - low > 1 {
                let middle = (low + high) / 2
                if steps[middle] >> 3 <= scalar { low = middle } else { high = middle }
            }
            return Class(rawValue: UInt8(steps[low] & 7)) ?? .token
        }
    }
}
