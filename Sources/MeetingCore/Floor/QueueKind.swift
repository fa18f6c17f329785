/// What somebody in the queue wants, in the order in which they are called.
///
/// The four in the middle are TC39's; the first and the last are Zakim's `qq+` and "the last word".
package enum QueueKind: String, Hashable, Codable, Sendable, CaseIterable, Comparable {
    /// To answer at once what was just said.
    case reactNow
    case pointOfOrder
    case clarifyingQuestion
    /// To say something on the topic that is spoken about.
    case reply
    /// To bring in something new.
    case newTopic
    /// After everybody else; the queue is closed then.
    case lastWord

    private var rank: Int { Self.allCases.firstIndex(of: self)! }

    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    /// As it is shown.
    package var name: String {
        switch self {
        case .reactNow: "at once"
        case .pointOfOrder: "point of order"
        case .clarifyingQuestion: "clarifying question"
        case .reply: "reply"
        case .newTopic: "new topic"
        case .lastWord: "last word"
        }
    }
}
