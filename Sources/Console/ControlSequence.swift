/// A `CSI` sequence taken apart: `ESC [`, a private sign, numbers, and a final byte.
struct ControlSequence {
    enum Meaning: Equatable {
        case key(KeyStroke)
        case pasteStart
        /// The terminal answers something, or reports what we did not ask for.
        case answer
        case unknown
    }

    private let sign: UInt8?
    private let numbers: [Int]
    /// The second part of the last number but one place, as `5:3`: the kind of key event.
    private let eventKind: Int
    private let hasIntermediate: Bool
    private let final: UInt8

    /// Nil if it is none.
    init?(_ bytes: [UInt8]) {
        guard bytes.count > 2, let last = bytes.last else { return nil }
        var sign: UInt8?
        var numbers = [0]
        var part = 0
        var eventKind = 0
        var hasIntermediate = false
        for byte in bytes[2..<bytes.count - 1] {
            switch byte {
            case 0x30...0x39:
                let digit = Int(byte) - 0x30
                if part == 0 { numbers[numbers.count - 1] = min(numbers[numbers.count - 1] * 10 + digit, 0x110000) }
                if part == 1, numbers.count == 2 { eventKind = min(eventKind * 10 + digit, 9) }
            case UInt8(ascii: ":"):
                part += 1
            case UInt8(ascii: ";"):
                numbers.append(0)
                part = 0
            case 0x3C...0x3F:
                sign = byte
            default:
                hasIntermediate = true
            }
        }
        self.sign = sign
        self.numbers = numbers
        self.eventKind = eventKind
        self.hasIntermediate = hasIntermediate
        final = last
    }

    /// Whether it is `CSI number final`.
    var isOneNumber: Bool { sign == nil && !hasIntermediate && numbers.count == 1 && numbers[0] > 0 }

    var meaning: Meaning {
        if sign != nil || hasIntermediate { return .answer }
        if final == UInt8(ascii: "~"), numbers[0] == 200 { return .pasteStart }
        if final == UInt8(ascii: "~"), numbers[0] == 201 { return .answer }
        // A key's release, reported by some terminals, is no key.
        if eventKind == 3 { return .answer }
        if let key { return .key(key) }
        // Device attributes, status, position, window size, focus in and out.
        return "cnRtIO".utf8.contains(final) ? .answer : .unknown
    }

    /// The key that sends it.
    var key: KeyStroke? {
        switch final {
        case UInt8(ascii: "~"): numbers[0] == 27 ? otherKey : tildeKey?.with(modifiers)
        case UInt8(ascii: "u"): codeKey(numbers[0], modifiers)
        case UInt8(ascii: "^"): tildeKey?.with(.control)
        case UInt8(ascii: "$"): tildeKey?.with(.shift)
        case UInt8(ascii: "@"): tildeKey?.with([.control, .shift])
        case UInt8(ascii: "Z"): KeyStroke(.tab, modifiers.union(.shift))
        case UInt8(ascii: "R") where numbers.count > 1 && numbers[0] != 1: nil
        case UInt8(ascii: "a")...UInt8(ascii: "d"): Self.letterKey(final - 0x20)?.with(.shift)
        default: Self.letterKey(final)?.with(modifiers)
        }
    }

    private var modifiers: KeyStroke.Modifiers { Self.modifiers(numbers.count > 1 ? numbers[1] : 1) }

    /// `CSI 27 ; modifiers ; character ~`.
    private var otherKey: KeyStroke? { numbers.count > 2 ? codeKey(numbers[2], modifiers) : nil }

    private func codeKey(_ code: Int, _ modifiers: KeyStroke.Modifiers) -> KeyStroke? {
        switch code {
        case 9: return KeyStroke(.tab, modifiers)
        case 13: return KeyStroke(.enter, modifiers)
        case 27: return KeyStroke(.escape, modifiers)
        case 8, 127: return KeyStroke(.backspace, modifiers)
        // Below, controls; in between, C1 and the private numbers for keys that have no character.
        case 0x20..<0x7F, 0xA0..<0xE000, 0xF900...0x10FFFF:
            return Unicode.Scalar(UInt32(code)).map { KeyStroke(.character($0), modifiers) }
        default: return nil
        }
    }

    private var tildeKey: KeyStroke? {
        let key: KeyStroke.Key? =
            switch numbers[0] {
            case 1, 7: .home
            case 2: .insert
            case 3: .delete
            case 4, 8: .end
            case 5: .pageUp
            case 6: .pageDown
            case 11...15: .function(numbers[0] - 10)
            case 17...21: .function(numbers[0] - 11)
            case 23...26: .function(numbers[0] - 12)
            case 29: .menu
            case 28: .function(15)
            case 31...34: .function(numbers[0] - 14)
            default: nil
            }
        return key.map { KeyStroke($0) }
    }

    private static func letterKey(_ letter: UInt8) -> KeyStroke? {
        let key: KeyStroke.Key? =
            switch letter {
            case UInt8(ascii: "A"): .up
            case UInt8(ascii: "B"): .down
            case UInt8(ascii: "C"): .right
            case UInt8(ascii: "D"): .left
            case UInt8(ascii: "F"): .end
            case UInt8(ascii: "H"): .home
            case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(letter) - 0x4F)
            default: nil
            }
        return key.map { KeyStroke($0) }
    }

    /// The key that sends `ESC O`, perhaps a modifier's number, and a letter: cursor and number block.
    static func applicationKey(_ bytes: [UInt8]) -> KeyStroke? {
        guard let letter = bytes.last, bytes.count > 2 else { return nil }
        let modifiers = bytes.count > 3 ? modifiers(Int(bytes[2]) - 0x30) : []
        switch letter {
        case UInt8(ascii: "a")...UInt8(ascii: "d"): return letterKey(letter - 0x20)?.with(.control)
        case UInt8(ascii: "I"): return KeyStroke(.tab, modifiers)
        case UInt8(ascii: "M"): return KeyStroke(.enter, modifiers)
        case UInt8(ascii: "X"): return KeyStroke(.character("="), modifiers)
        case UInt8(ascii: "j")...UInt8(ascii: "y"):
            return KeyStroke(.character(Unicode.Scalar(letter - 0x40)), modifiers)
        default: return letterKey(letter)?.with(modifiers)
        }
    }

    /// xterm's number: 1 and a bit each for shift, alt, control; meta (8, 32) counts as alt.
    private static func modifiers(_ number: Int) -> KeyStroke.Modifiers {
        let bits = max(0, number - 1)
        var modifiers: KeyStroke.Modifiers = []
        if bits & 1 != 0 { modifiers.insert(.shift) }
        if bits & (2 | 8 | 32) != 0 { modifiers.insert(.alt) }
        if bits & 4 != 0 { modifiers.insert(.control) }
        return modifiers
    }
}
