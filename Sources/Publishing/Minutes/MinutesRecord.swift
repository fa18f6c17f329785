import Chronicle
import NoteFormat

/// Minutes as plain values, for other programs. `Schemas/minutes.schema.json` describes them.
package struct MinutesRecord: Encodable {
    struct Times: Encodable {
        let started: String
        let ended: String?
        let elapsedSeconds: Int
        let plannedSeconds: Int
    }

    struct Person: Encodable {
        let name: String
        let handle: String?
        let status: String
        let arrived: String?
        let left: String?
    }

    struct Decision: Encodable {
        let topic: String
        let text: String
        let line: Int
    }

    struct Action: Encodable {
        struct Owner: Encodable {
            let name: String
            let spelling: String
            let isUncertain: Bool
        }

        let text: String
        let owners: [Owner]
        let state: String
        let due: String?
        let line: Int
    }

    struct Section: Encodable {
        let heading: String
        let kind: String
        let line: Int
        let items: [Item]
    }

    struct Item: Encodable {
        struct Queue: Encodable {
            let called: Int
            let meanSeconds: Int
            let longestSeconds: Int
        }

        let title: String
        let line: Int
        let markdown: String
        let timeboxSeconds: Int?
        let outcome: String?
        let opened: String?
        let elapsedSeconds: Int?
        let queue: Queue?
    }

    struct Next: Encodable {
        let date: String
        let title: String
        let start: String?
    }

    let format: String
    let file: String
    let title: String
    let date: String?
    let series: String?
    let times: Times?
    let attendance: [Person]
    let scribes: [String]
    let decisions: [Decision]
    let actions: [Action]
    let sections: [Section]
    let nextMeeting: Next?
}

extension MinutesRecord {
    package init(_ minutes: Minutes) {
        let time = minutes.time
        format = "gavel-minutes-1"
        file = minutes.fileName
        title = minutes.title
        date = minutes.date?.description
        series = minutes.series
        times = minutes.times.map { Times($0, time) }
        attendance = minutes.people.map { Person($0, time) }
        scribes = minutes.scribes
        decisions = minutes.decisions.map { Decision(topic: $0.topic, text: $0.text, line: $0.line + 1) }
        actions = minutes.actions.map(Action.init)
        sections = minutes.sections.map { section in
            Section(
                heading: section.heading, kind: section.kind.rawValue, line: section.line + 1,
                items: section.items.map { Item($0, minutes.note, time) })
        }
        nextMeeting = minutes.next.map { next in
            Next(date: next.date.description, title: next.title, start: next.start.map(time.iso8601))
        }
    }
}

extension MinutesRecord.Times {
    fileprivate init(_ times: MeetingTimes, _ time: LocalTime) {
        started = time.iso8601(times.started)
        ended = times.ended.map(time.iso8601)
        elapsedSeconds = times.elapsed.wholeSeconds
        plannedSeconds = times.planned.wholeSeconds
    }
}

extension MinutesRecord.Person {
    fileprivate init(_ person: MinutesPerson, _ time: LocalTime) {
        name = person.name
        handle = person.handle
        status = person.isAbsent ? "regrets" : "present"
        arrived = person.arrived.map(time.iso8601)
        left = person.left.map(time.iso8601)
    }
}

extension MinutesRecord.Action {
    fileprivate init(_ action: MinutesAction) {
        text = action.text
        owners = action.owners.map {
            Owner(name: $0.name, spelling: $0.spelling, isUncertain: $0.people.count != 1)
        }
        state = action.state
        due = action.due?.description
        line = action.line + 1
    }
}

extension MinutesRecord.Item {
    fileprivate init(_ item: MinutesItem, _ note: Note, _ time: LocalTime) {
        title = item.title
        line = item.lines.lowerBound + 1
        markdown = item.lines.map { note.buffer.string(ofLine: $0) }.joined(separator: "\n")
        timeboxSeconds = item.timebox?.wholeSeconds
        outcome = item.record?.outcome.rawValue
        opened = item.record?.opened.map(time.iso8601)
        elapsedSeconds = item.record?.elapsed.wholeSeconds
        queue = item.record.flatMap { $0.queue.called == 0 ? nil : Queue($0.queue) }
    }
}

extension MinutesRecord.Item.Queue {
    fileprivate init(_ waiting: QueueWaiting) {
        called = waiting.called
        meanSeconds = waiting.mean.wholeSeconds
        longestSeconds = waiting.longest.wholeSeconds
    }
}
