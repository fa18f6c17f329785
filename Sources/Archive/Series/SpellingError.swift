/// What is wrong with a schedule or a pattern, and where.
package struct SpellingError: Error, Equatable, Sendable {
    /// From 1.
    package let character: Int
    package let reason: String
}
