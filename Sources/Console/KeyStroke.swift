/// One key with its modifiers.
///
/// Normal form: a printable character carries its own shift (`A`, `?`), so two equal strokes are always `==`.
package struct KeyStroke: Hashable, Sendable {
    package enum Key: Hashable, Sendable {
        case character(Unicode.Scalar)
        /// F1 to F63.
        case function(Int)
        case enter, tab, escape, backspace, insert, delete
        case home, end, pageUp, pageDown, up, down, left, right, menu
    }

    package struct Modifiers: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let shift = Modifiers(rawValue: 1)
        package static let alt = Modifiers(rawValue: 2)
        package static let control = Modifiers(rawValue: 4)
    }

    package private(set) var key: Key
    package private(set) var modifiers: Modifiers

    package init(_ key: Key, _ modifiers: Modifiers = []) {
        self.key = key
        self.modifiers = modifiers
        guard case .character(let character) = key, modifiers.contains(.shift) else { return }
        self.modifiers.remove(.shift)
        if ("a"..."z").contains(character) {
            self.key = .character(Unicode.Scalar(UInt8(character.value) - 0x20))
        }
    }

    /// The same key with more modifiers.
    package func with(_ more: Modifiers) -> KeyStroke { KeyStroke(key, modifiers.union(more)) }

    /// The key that arrives where a terminal sends the same byte for both, such as tab for `ctrl+i`; nil for every other.
    package var keyOnTheWire: KeyStroke? {
        guard modifiers.contains(.control), case .character(let character) = key else { return nil }
        let others = modifiers.subtracting(.control)
        switch character {
        case "i", "I": return KeyStroke(.tab, others)
        case "m", "M": return KeyStroke(.enter, others)
        case "[": return KeyStroke(.escape, others)
        case "h", "H": return KeyStroke(.backspace, others)
        default: return nil
        }
    }

    /// The character that the key types; nil for every other key, and with control or alt.
    package var text: Unicode.Scalar? {
        guard case .character(let character) = key, modifiers.isEmpty else { return nil }
        return character
    }
}
