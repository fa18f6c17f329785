/// What a meeting decided.
package struct MinutesDecision: Equatable, Sendable {
    /// The title of its agenda entry, else the heading above it; Markdown.
    package let topic: String
    /// Markdown.
    package let text: String
    /// From 0.
    package let line: Int
}
