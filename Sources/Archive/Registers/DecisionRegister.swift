import NoteFormat

/// The decisions of an archive, the newest first.
package struct DecisionRegister: Equatable, Sendable {
    package let decisions: [RegisteredDecision]

    /// - Parameter notes: the oldest first.
    package init(_ notes: [ReadNote]) {
        struct Topic: Hashable {
            let series: String
            let title: ActionText
        }
        var found: [RegisteredDecision] = []
        var places: [Topic: [Int]] = [:]
        for note in notes {
            for decision in note.note.decisions {
                guard var one = RegisteredDecision(decision, in: note) else { continue }
                let topic = Topic(series: note.series, title: ActionText(one.topic))
                let text = ActionText(one.text)
                let known = places[topic, default: []].last { place in
                    let before = ActionText(found[place].text)
                    return text == before || text.continues(before)
                }
                guard let known else {
                    places[topic, default: []].append(found.count)
                    found.append(one)
                    continue
                }
                // Twice in one note, it counts once.
                guard found[known].place.path != one.place.path else { continue }
                one.date = found[known].date
                one.meetings = found[known].meetings + 1
                found[known] = one
            }
        }
        decisions = found.sorted {
            ($1.date, $0.place.series, $0.place.line) < ($0.date, $1.place.series, $1.place.line)
        }
    }
}

extension RegisteredDecision {
    /// Nil for one in the header or the footer, and for a label without a text.
    fileprivate init?(_ decision: NoteDecision, in read: ReadNote) {
        guard let (topic, text) = read.note.topicAndText(of: decision) else { return nil }
        self.init(
            date: read.date, topic: topic, text: text, meetings: 1, place: RegisterPlace(read, line: decision.line))
    }
}
