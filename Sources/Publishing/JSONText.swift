import Console
import FoundationEssentials

/// Values as JSON for other programs: keys in order, and nothing that a terminal would act on.
package enum JSONText {
    package static func of(_ value: some Encodable) throws(EncodingError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self).harmlessJSON + "\n"
        } catch let error as EncodingError {
            throw error
        } catch {
            throw .invalidValue(value, .init(codingPath: [], debugDescription: "\(error)", underlyingError: error))
        }
    }
}
