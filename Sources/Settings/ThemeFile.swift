import Archive
import Theming
import Yams

/// A base16 or base24 scheme as it is published: `scheme:` with its colours below, or `palette:` with them inside.
struct ThemeFile {
    let scheme: Scheme

    static let example = "base00: \"1f1a15\""
    /// The places that base24 adds; they are read and not used.
    private static let further = (0x10...0x17).map { "base" + String($0, radix: 16) }

    /// - Parameter name: what the scheme is called where the file does not say so.
    init(_ file: SettingsFile, name: String) throws(ArchiveError) {
        var title = name
        var colours: [(key: String, keyMark: Mark?, value: Node)] = []
        for entry in file.entries {
            switch entry.key {
            case "scheme", "name": title = try file.text(entry.value, of: entry.key)
            case "system":
                let system = try file.text(entry.value, of: entry.key)
                guard ["base16", "base24"].contains(system) else {
                    throw file.wrong(entry.value.mark, "system is base16 or base24, not \(system)")
                }
            case "palette": colours += try Self.entries(of: entry.value, file)
            case let key where key.hasPrefix("base"): colours.append(entry)
            // Author, variant and the like.
            default: break
            }
        }
        var places: [Scheme.Place: Colour] = [:]
        for (key, mark, value) in colours {
            let colour = try Self.colour(value, of: key, file)
            guard let place = Scheme.Place.allCases.first(where: { $0.rawValue.lowercased() == key.lowercased() })
            else {
                if Self.further.contains(key.lowercased()) { continue }
                throw file.wrong(mark, "there is no \(key); a scheme has base00 to base0F, and to base17 in base24")
            }
            guard places[place] == nil else { throw file.wrong(mark, "\(key) stands here a second time") }
            places[place] = colour
        }
        guard let scheme = Scheme(name: title, places) else {
            let missing = Scheme.Place.allCases.filter { places[$0] == nil }.map(\.rawValue)
            throw file.wrong(
                colours.first?.keyMark, "a scheme has base00 to base0F; \(Self.list(missing)) missing here")
        }
        self.scheme = scheme
    }

    private static func entries(
        of value: Node, _ file: SettingsFile
    ) throws(ArchiveError) -> [(key: String, keyMark: Mark?, value: Node)] {
        guard case .mapping(let mapping) = value else {
            throw file.wrong(value.mark, "palette has a colour a line, such as  \(example)")
        }
        var entries: [(key: String, keyMark: Mark?, value: Node)] = []
        for (key, colour) in mapping {
            guard case .scalar(let name) = key else { throw file.wrong(key.mark, "a key is a single word") }
            entries.append((name.string, name.mark, colour))
        }
        return entries
    }

    private static func colour(_ value: Node, of key: String, _ file: SettingsFile) throws(ArchiveError) -> Colour {
        // YAML takes what is behind a # without quotes for a comment.
        if case .scalar(let scalar) = value, scalar.string.isEmpty {
            throw file.wrong(scalar.mark, "\(key) has no colour; one with # stands in quotes: \"#1f1a15\"")
        }
        let text = try file.text(value, of: key)
        let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
        guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit), let number = UInt32(digits, radix: 16) else {
            throw file.wrong(value.mark, "\(key) is a colour of six digits, such as 1f1a15, not \(text)")
        }
        return .rgb(UInt8(number >> 16), UInt8(number >> 8 & 0xFF), UInt8(number & 0xFF))
    }

    private static func list(_ names: [String]) -> String {
        guard names.count > 3 else { return names.joined(separator: ", ") + (names.count == 1 ? " is" : " are") }
        return names.prefix(2).joined(separator: ", ") + " and \(names.count - 2) more are"
    }
}
