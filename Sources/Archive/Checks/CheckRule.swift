/// A kind of thing that can be wrong in a note. The raw value is its code, which never changes.
package enum CheckRule: String, CaseIterable, Codable, Sendable {
    case joinSecret = "join-secret"

    package var code: String { rawValue }
}
