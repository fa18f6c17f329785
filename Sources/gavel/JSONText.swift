import Console
import FoundationEssentials

/// Records as text for other programs, with nothing in it that a terminal acts on.
enum JSONText {
    static func of(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self).harmlessJSON + "\n"
    }
}
