/// The one way a key is spelled, in tables, help, configuration and tests: `ctrl+s`, `alt+shift+a`, `f1`, `?`.
extension KeyStroke: LosslessStringConvertible {
    private static let names: [(Key, String)] = [
        (.enter, "enter"), (.tab, "tab"), (.escape, "esc"), (.backspace, "backspace"), (.insert, "insert"),
        (.delete, "delete"), (.home, "home"), (.end, "end"), (.pageUp, "pageup"), (.pageDown, "pagedown"),
        (.up, "up"), (.down, "down"), (.left, "left"), (.right, "right"), (.menu, "menu"), (.character(" "), "space"),
    ]

    private static let modifierNames: [(Modifiers, String)] = [
        (.control, "ctrl+"), (.alt, "alt+"), (.shift, "shift+"),
    ]

    /// Modifiers first, in the order ctrl, alt, shift; letters in lower case; what cannot be seen as `u+202e`.
    package var description: String {
        var modifiers = modifiers
        var name = ""
        switch key {
        case .character(let character) where ("A"..."Z").contains(character):
            modifiers.insert(.shift)
            name = String(Unicode.Scalar(UInt8(character.value) + 0x20))
        case .character(let character) where character != " ":
            let columns = DisplayWidth.columns(of: character.value) ?? 0
            name = columns > 0 ? String(character) : "u+" + String(character.value, radix: 16)
        case .function(let number):
            name = "f\(number)"
        case .character, .enter, .tab, .escape, .backspace, .insert, .delete, .home, .end, .pageUp, .pageDown, .up,
            .down, .left, .right, .menu:
            name = Self.names.first { $0.0 == key }?.1 ?? ""
        }
        return Self.modifierNames.filter { modifiers.contains($0.0) }.map(\.1).joined() + name
    }

    /// Reads `description`'s spelling; an upper-case letter alone is its key too. Nil for everything else.
    package init?(_ spelling: String) {
        // Scalar by scalar: a mark would join the plus before it.
        var rest = Substring(spelling).unicodeScalars
        var modifiers: Modifiers = []
        for (modifier, name) in Self.modifierNames where rest.starts(with: name.unicodeScalars) {
            modifiers.insert(modifier)
            rest.removeFirst(name.unicodeScalars.count)
        }
        guard let key = Self.key(named: Substring(rest)) else { return nil }
        self.init(key, modifiers)
    }

    private static func key(named name: Substring) -> Key? {
        if let named = names.first(where: { $0.1 == name }) { return named.0 }
        let scalars = name.unicodeScalars
        if let only = scalars.first, scalars.count == 1 {
            return (DisplayWidth.columns(of: only.value) ?? 0) > 0 && only != " " ? .character(only) : nil
        }
        if name.hasPrefix("f"), let number = Int(name.dropFirst()), (1...63).contains(number),
            name.dropFirst().first?.isNumber == true
        {
            return .function(number)
        }
        guard name.hasPrefix("u+"), let value = UInt32(name.dropFirst(2), radix: 16) else { return nil }
        return Unicode.Scalar(value).map { .character($0) }
    }
}
