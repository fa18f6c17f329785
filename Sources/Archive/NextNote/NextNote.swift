import NoteFormat
import TextEditing

/// The note of the next meeting, made from the last one: the same bytes but for what a new meeting changes.
///
/// The date in the title, an empty Present line, empty follow-ups and topics, no closed action items, no ticks, a link
/// to the last note; and in the follow-ups what is carried over.
package struct NextNote: Sendable {
    package let last: Note
    package let carryOver: CarryOver
    let date: NoteDate
    let path: NextPath
    /// What the link to the last note is to point at.
    let previous: NextPath

    /// - Parameters:
    ///   - path: where the last note lies.
    ///   - previous: the note that the series really has before the next one, if that is another one.
    ///   - date: of the next meeting.
    ///   - earlier: the notes of the series before the last one, the newest first.
    ///   - discussed: which entries of its agenda, by ordinal, were discussed, as far as that is known.
    package init(
        after last: Note, at path: NextPath, previous: NextPath? = nil, on date: NoteDate, earlier: [EarlierNote] = [],
        discussed: [Int: Bool] = [:]
    ) {
        self.last = last
        self.date = date
        self.path = path
        self.previous = previous ?? path
        carryOver = CarryOver(
            from: last, on: path.date ?? last.title?.date, earlier: earlier, discussed: discussed)
    }

    /// The next note's bytes.
    ///
    /// - Parameter choices: one for each of `carryOver.candidates`.
    package func bytes(carrying choices: [CarryChoice]) -> [UInt8] {
        var buffer = last.buffer
        buffer.apply(transaction(carrying: choices))
        return buffer.bytes
    }

    /// What changes from the last note to the next, as small as it can be.
    package func transaction(carrying choices: [CarryChoice]) -> Transaction {
        var changes = headerChanges
        changes += emptying(carrying: choices)
        changes += actionChanges(choices)
        changes += untickedBoxes
        changes.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        // In a note of no known form, a line may be taken for two things: the first one counts.
        var end = 0
        return Transaction(
            changes.filter { change in
                guard change.range.lowerBound >= end else { return false }
                end = change.range.upperBound
                return true
            })
    }

    /// What cannot be done by itself and is to be looked at.
    package var notices: [NextNotice] {
        var notices: [NextNotice] = []
        if last.title?.date == nil { notices.append(.titleWithoutDate) }
        for line in last.headerLines {
            let text = last.buffer.string(ofLine: line)
            // What nobody filled in is not untrue.
            guard text.lowercased().contains("next meeting:"), !text.trimmed.hasSuffix(":") else { continue }
            notices.append(.nextMeeting(line: line, text))
        }
        return notices
    }
}

/// What the user has to look at in a next note.
package enum NextNotice: Equatable, Sendable {
    /// The title names no date that could be changed.
    case titleWithoutDate
    /// A line, counted from 0, that says when the next meeting is.
    case nextMeeting(line: Int, String)

    package var text: String {
        switch self {
        case .titleWithoutDate: "the title has no date; write it yourself"
        case .nextMeeting(let line, let text):
            "look at line \(line + 1), and change it if it is no longer true; it is the last note's: \(text)"
        }
    }
}
