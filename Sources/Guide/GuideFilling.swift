/// What stands in a topic for something that the program knows: `{key:item-next}`, `{agenda:item-defer}`,
/// `{command:item-next}`, and `{table:checks}` in a line of its own.
package struct GuideFilling {
    package enum Place: String, Sendable {
        /// The usual key of a command while the note is written, or in the agenda.
        case key, agenda
        /// A command by its name.
        case command
        case table
    }

    /// What comes in the place; nil leaves it as it is.
    let text: (Place, String) -> String?

    package init(_ text: @escaping (Place, String) -> String?) { self.text = text }

    package func filled(_ source: String) -> String {
        var filled = ""
        var rest = source[...]
        while let open = rest.firstIndex(of: "{") {
            filled += rest[..<open]
            rest = rest[open...]
            guard let close = rest.firstIndex(of: "}"), let new = text(of: rest[rest.index(after: open)..<close]) else {
                filled.append(rest.removeFirst())
                continue
            }
            filled += new
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }

    private func text(of inside: Substring) -> String? {
        guard let colon = inside.firstIndex(of: ":"), let place = Place(rawValue: String(inside[..<colon])) else {
            return nil
        }
        return text(place, String(inside[inside.index(after: colon)...]))
    }
}
