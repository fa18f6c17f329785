/// A topic as one meeting left it, and the meetings that carried it on as it was.
package struct TopicTurn: Equatable, Sendable {
    package let mention: TopicMention
    package internal(set) var repeats: [RegisterPlace] = []
}

extension TopicHistory {
    /// The oldest first.
    package var turns: [TopicTurn] {
        var turns: [TopicTurn] = []
        var last: [TopicThread: Int] = [:]
        for mention in mentions {
            let thread = TopicThread(mention)
            if mention.isUnchanged, let turn = last[thread] {
                turns[turn].repeats.append(mention.place)
                continue
            }
            last[thread] = turns.count
            turns.append(TopicTurn(mention: mention))
        }
        return turns
    }
}

/// The mentions that go on with one another: of a series, under the same title.
struct TopicThread: Hashable {
    let series: String
    let title: ActionText

    init(_ mention: TopicMention) {
        series = mention.place.series
        title = ActionText(mention.title)
    }
}
