/// What one meeting said of a topic as plain values, for other programs.
package struct TopicRecord: Codable, Equatable, Sendable {
    package struct Action: Codable, Equatable, Sendable {
        package let text: String
        /// As the note spells them.
        package let owners: [String]
        package let isDone: Bool
        package let line: Int
    }

    package let date: String
    package let series: String
    package let section: String
    package let title: String
    /// Two blanks at the start for each level of the list.
    package let lines: [String]
    package let decisions: [String]
    package let actions: [Action]
    package let isUnchanged: Bool
    package let path: String
    package let line: Int

    package init(_ mention: TopicMention) {
        date = mention.place.date.description
        series = mention.place.series
        section = mention.section
        title = mention.title
        lines = mention.lines.map { String(repeating: "  ", count: $0.depth) + $0.text }
        decisions = mention.decisions
        actions = mention.actions.map {
            Action(text: $0.text, owners: $0.owners, isDone: $0.state == .done, line: $0.line + 1)
        }
        isUnchanged = mention.isUnchanged
        path = mention.place.path
        line = mention.place.line
    }
}
