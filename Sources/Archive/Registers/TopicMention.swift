import NoteFormat

/// What one meeting said of a topic.
package struct TopicMention: Equatable, Sendable {
    package struct Line: Hashable, Sendable {
        /// 0 for what stands outermost.
        package let depth: Int
        /// A paragraph as one line, without list markers.
        package let text: String
    }

    /// The line of the title, or the first one below it that speaks of the topic.
    package let place: RegisterPlace
    /// The heading above it.
    package let section: String
    /// Of the agenda entry, also where the topic is named only below it.
    package let title: String
    package let lines: [Line]
    package let decisions: [String]
    package let actions: [ActionItem]
    /// Lines that the last mention in the same series, under the same title, did not have.
    package internal(set) var news: [Line]
    /// It was carried on from the last meeting of the series as it was.
    package internal(set) var isUnchanged = false
}
