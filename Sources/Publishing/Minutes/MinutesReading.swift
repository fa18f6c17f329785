import Archive
import NoteFormat

/// Reads the parts of the minutes out of a note.
struct MinutesReading {
    private let read: ReadNote
    private let people: People
    private let log: LoggedMeeting?

    init(_ read: ReadNote, _ people: People, _ log: LoggedMeeting?) {
        self.read = read
        self.people = people
        self.log = log
    }

    private var note: Note { read.note }

    func title(fileName: String) -> String {
        note.title?.text.withoutMarkup ?? fileName
    }

    var attendance: [MinutesPerson] {
        let present = note.attendance?.names.map { MinutesPerson($0, log?.stay(of: $0.rawText)) } ?? []
        let absent = log?.meeting.attendance.attendees.filter { $0.status == .regrets } ?? []
        return present + absent.map { MinutesPerson(absent: $0.name) }
    }

    var decisions: [MinutesDecision] {
        note.decisions.compactMap { decision in
            note.topicAndText(of: decision).map {
                MinutesDecision(topic: $0.topic, text: $0.text, line: decision.line)
            }
        }
    }

    var actions: [MinutesAction] {
        var names = NameBook(people)
        let items = note.actionItems { names.isPerson($0) }
        return items.map { item in
            MinutesAction(
                text: item.text, owners: item.owners.map { names.owner($0, in: read) }, isDone: item.state == .done,
                due: item.due, line: item.line)
        }
    }

    var sections: [MinutesSection] {
        let entries = Dictionary(grouping: note.agenda, by: \.section)
        return note.bodySections.map { section in
            MinutesSection(
                heading: note.headingText(of: section), kind: section.kind, line: section.heading.lowerBound,
                items: entries[section.ordinal, default: []].map(item))
        }
    }

    private func item(_ entry: AgendaEntry) -> MinutesItem {
        let title = note.title(of: entry)
        let times = log?.times(ofItemAt: entry.ordinal)
        return MinutesItem(
            title: title.text, lines: entry.lines, timebox: times?.timebox ?? title.timebox, record: times?.record)
    }
}
