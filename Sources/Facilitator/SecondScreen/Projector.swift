import Console
import MeetingCore
import Proceedings

/// What the room is to see at a glance: the time, what is on, who speaks, who and what comes next.
struct Projector {
    /// A row of words, each in its role.
    typealias Line = [(text: String, role: Role)]
    /// Lines that stand together.
    typealias Block = [Line]

    let proceedings: Proceedings
    let moment: Stamp
    /// How many percent of a timebox are gone when it counts as nearly over.
    let nearly: Int
    let utcOffset: Int
    /// Whether the clocks stand since nobody runs the meeting.
    let isStopped: Bool
    let noteTitle: String

    var meeting: Meeting { proceedings.meeting }
    var agenda: Agenda { proceedings.agenda }
    var clock: BigClock { BigClock(meeting, agenda, at: moment, nearly: nearly) }

    /// Where the meeting is: `New topics 2/4`.
    var place: String {
        let place = proceedings.place
        return place.title.visible + place.number
    }

    /// What is talked about now.
    var heading: String {
        switch meeting.phase {
        case .gathering, .closed: return noteTitle
        case .wrapUp:
            switch meeting.leftover(agenda).count {
            case 0: return "Every item has been taken up."
            case 1: return "1 item has not been taken up."
            case let count: return "\(count) items have not been taken up."
            }
        case .section:
            guard let item = meeting.openItem else { return "Nothing is open here." }
            return title(of: item)
        }
    }

    private func title(of item: ItemID) -> String {
        let title = agenda.item(item)?.title.visible ?? ""
        return title.isEmpty ? "(no text)" : title
    }

    // MARK: - People

    /// Who speaks and who waits; before the meeting who is here, and behind it what became of the items.
    func people(columns: Int, rows: Int) -> [Block] {
        switch meeting.phase {
        case .gathering where meeting.floor.queue.isEmpty && meeting.floor.speaker == nil:
            [names(columns: columns, rows: rows)]
        case .closed: [outcome]
        case .gathering, .section, .wrapUp: [speaker(columns), queue(columns: columns)]
        }
    }

    private func names(columns: Int, rows: Int) -> Block {
        let names = meeting.attendance.attendees.filter(\.isHere).map(\.name.withoutHandle.visible)
        guard !names.isEmpty else { return [[("Nobody is marked present yet.", .muted)]] }
        let lines = names.joined(separator: ", ").wrapped(to: columns, most: max(rows - 1, 1))
        return [[("Here \(names.count)", .heading)]] + lines.map { [($0, .text)] }
    }

    private var outcome: Block {
        let counts: [(String, ItemStatus)] = [
            ("Discussed", .discussed), ("Deferred", .deferred), ("Skipped", .skipped), ("Not taken up", .pending),
        ]
        return counts.compactMap { word, status in
            let count = meeting.count(of: status, in: agenda)
            return count == 0 ? nil : [("\(word) \(count)", .text)]
        }
    }

    private func speaker(_ columns: Int) -> Block {
        let floor = meeting.floor
        guard let speaker = floor.speaker, let reading = floor.reading(at: moment, nearly: nearly) else {
            return floor.queue.isEmpty ? [] : [[("Nobody has the floor.", .muted)]]
        }
        let time = reading.clockText
        let name = "▶ \(speaker.name.withoutHandle.visible)".cut(to: columns - time.count - 2)
        return [[(name + "  ", .itemOpen), (time, reading.role)]]
    }

    private func queue(columns: Int) -> Block {
        let floor = meeting.floor
        let state = floor.isClosed ? ", closed" : ""
        guard !floor.queue.isEmpty else { return [[("Nobody waits to speak\(state).", .muted)]] }
        let first = floor.queue.prefix(5).enumerated().map { number, entry -> Line in
            let kind = entry.kind == .newTopic ? "" : "  \(entry.kind.name)"
            let name = "\(number + 1)  \(entry.speaker.withoutHandle.visible)"
            return [(name.cut(to: columns - kind.count), .text), (kind, .key)]
        }
        let rest = floor.queue.count - first.count
        return [[("Queue \(floor.queue.count)\(state)", .heading)]] + first
            + (rest > 0 ? [[("and \(rest) more", .muted)]] : [])
    }

    // MARK: - What comes

    /// What is taken up next, and how the meeting stands.
    func outlook(columns: Int) -> [Block] {
        switch meeting.phase {
        case .closed: [closing]
        case .gathering, .section, .wrapUp: [next(columns), times]
        }
    }

    private func next(_ columns: Int) -> Block {
        let word = meeting.phase == .gathering ? "First" : "Next"
        guard let turn = meeting.upcoming(agenda) else { return [] }
        guard case .section(let id) = turn.phase, let section = agenda.section(id) else {
            return [[(word, .heading)], [("Wrap-up", .text)]]
        }
        guard let item = turn.opened else {
            return [[(word, .heading)], [(section.title.visible.cut(to: columns), .text)]]
        }
        let box = meeting.timebox(of: item, in: agenda).map { "  \($0.components.seconds / 60)m" } ?? ""
        var lines = title(of: item).wrapped(to: columns - box.count, most: 2).map { [($0, Role.text)] as Line }
        lines[lines.count - 1].append((box, .muted))
        if id != meeting.currentSection(in: agenda) {
            lines.append([("in \(section.title.visible)".cut(to: columns), .muted)])
        }
        return [[(word, .heading)]] + lines
    }

    private var times: Block {
        let reading = meeting.clock(agenda, at: moment, nearly: nearly).meeting
        guard meeting.startedAt != nil else { return [] }
        let used = "Meeting \(reading.elapsed.clockText) of \(meeting.plannedDuration.clockText)"
        let over = reading.overtime.map { " OVER by \($0.clockText)" } ?? ""
        return [[(used + over, reading.role)]] + end(reading)
    }

    /// When it will end. While the clocks stand nobody can tell.
    private func end(_ reading: TimeReading) -> Block {
        guard !meeting.isPaused, !isStopped, let planned = meeting.plannedEnd(at: moment) else { return [] }
        let plan = "planned \(planned.timeOfDay(utcOffset))"
        guard meeting.phase != .wrapUp else { return [[("Ends now, \(plan)", .text)]] }
        let left = meeting.projectedEnd(agenda, at: moment)
        let end = "Ends \((moment.wall + left).timeOfDay(utcOffset))"
        guard left > reading.left ?? .zero else { return [[(end, .clock), (", \(plan)", .muted)]] }
        return [[("\(end) LATE", .clockOver), (", \(plan)", .muted)]]
    }

    private var closing: Block {
        let times: [(String, Stamp?)] = [("Began", meeting.startedAt), ("Ended", meeting.closedAt)]
        return times.compactMap { word, stamp in
            stamp.map { [("\(word) \($0.wall.timeOfDay(utcOffset))", .text)] }
        }
    }
}
