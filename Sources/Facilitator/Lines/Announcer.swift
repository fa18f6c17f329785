import MeetingCore
import NoteFormat

/// What the user was told of the meeting, so that what differs from it is news: first what happened, then what follows.
struct Announcer: Sendable {
    private var isTitleTold = false
    private var told: Told?

    /// All that news is made of, as it was when it was told last.
    private struct Told: Sendable {
        let meeting: Meeting
        let agenda: Agenda
        let section: SectionID?
        let timebox: Duration?
        let isSavingFailing: Bool
        let levels: ClockLevels

        init(_ model: Model) {
            meeting = model.meeting
            agenda = model.agenda
            section = meeting.currentSection(in: agenda)
            timebox = meeting.openItem.flatMap { [meeting, agenda] in meeting.timebox(of: $0, in: agenda) }
            isSavingFailing = model.saving.failure != nil
            levels = ClockLevels(model)
        }
    }

    /// The title, the first time only.
    mutating func title(of model: Model) -> String? {
        guard !isTitleTold else { return nil }
        isTitleTold = true
        return Model.heading(model.landmarks.title.isEmpty ? model.fileName : model.landmarks.title)
    }

    /// What has become different since the last call; at the first one, how everything is.
    mutating func news(of model: Model) -> [String] {
        let now = Told(model)
        defer { told = now }
        guard let told else { return Self.state(of: model) }
        var news = Self.placeNews(told, now, model)
        news += Self.agendaNews(told, now, model)
        news += FloorNews(told.meeting.floor, now.meeting.floor).texts
        news += AttendanceNews(told.meeting.attendance, now.meeting.attendance).texts
        news += Self.clockNews(told, now, model)
        let isSavedAgain = told.isSavingFailing && !now.isSavingFailing && model.saving.isSaved
        if isSavedAgain, !model.isLeaving { news.append("The note is saved again.") }
        return news
    }

    private static func state(of model: Model) -> [String] {
        var texts: [String] = []
        if let reason = model.readOnlyReason { texts.append("Nothing can be changed here: \(reason)") }
        let items = model.agenda.items.count
        let count = items == 0 ? "The agenda is empty" : items == 1 ? "1 item" : "\(items) items"
        texts += [model.placeText(withSection: true)]
        switch model.meeting.phase {
        case .gathering:
            texts += ["\(count), \(model.meeting.plannedDuration.words) planned.", hereText(model)]
            if !model.isReadOnly { texts += ["next starts, help tells what can be said."] }
        case .section, .wrapUp: texts += model.timeTexts.dropFirst()
        case .closed: break
        }
        return texts
    }

    /// Who is here, by name where they are few.
    private static func hereText(_ model: Model) -> String {
        let here = model.meeting.attendance.here
        return here > 5 ? "\(here) here; who names them." : model.peopleTexts[0]
    }

    // MARK: - The place

    private static func placeNews(_ told: Told, _ now: Told, _ model: Model) -> [String] {
        var news: [String] = []
        for item in now.agenda.items {
            let (before, status) = (told.meeting.status(of: item.id), now.meeting.status(of: item.id))
            guard before != status, let number = now.agenda.number(of: item.id) else { continue }
            switch status {
            case .deferred: news.append("Item \(number) is put off.")
            case .skipped: news.append("Item \(number) is left out.")
            case .pending where before != .open: news.append("Item \(number) is to come again.")
            case .pending, .open, .discussed: break
            }
        }
        let hasMoved = told.meeting.phase != now.meeting.phase || told.meeting.openItem != now.meeting.openItem
        guard hasMoved else { return news }
        let isSectionNew = told.section != now.section
        news.append(model.placeText(withSection: isSectionNew))
        switch now.meeting.phase {
        case .section:
            let count = model.openEntry.map { model.noteCount(of: $0) } ?? 0
            if count > 0 { news.append("It has \(count == 1 ? "1 note" : "\(count) notes"); read reads them.") }
            if let late = model.latenessText { news.append(late) }
        case .closed: news.append("read back tells what came of it, undo opens it again, quit leaves.")
        case .gathering, .wrapUp: break
        }
        return news
    }

    /// Items that have come into the agenda, by whomever, and one that has gone while it is open.
    private static func agendaNews(_ told: Told, _ now: Told, _ model: Model) -> [String] {
        var news: [String] = []
        if let item = now.meeting.openItem, told.agenda.contains(item), !now.agenda.contains(item) {
            news.append("The open item is gone from the note. next goes on.")
        }
        let new = now.agenda.items.filter { !told.agenda.contains($0.id) }
        for item in new.prefix(5) where item.id != now.meeting.openItem {
            let number = now.agenda.number(of: item.id) ?? 0
            news.append("Item \(number) is new: \(Model.heading(item.title))")
        }
        if new.count > 5 { news.append("\(new.count) items are new; agenda tells all.") }
        return news
    }

    // MARK: - The clocks

    private static func clockNews(_ told: Told, _ now: Told, _ model: Model) -> [String] {
        var news: [String] = []
        if told.meeting.isPaused != now.meeting.isPaused {
            news.append(now.meeting.isPaused ? "The clocks are paused." : "The clocks run.")
        }
        if told.meeting.plannedDuration != now.meeting.plannedDuration {
            news.append("\(now.meeting.plannedDuration.words) are planned now.")
        }
        if let item = now.meeting.openItem, item == told.meeting.openItem, told.timebox != now.timebox {
            news.append(now.timebox == nil ? "The open item has no timebox any more." : model.itemText(item))
        } else if now.meeting.openItem == told.meeting.openItem, now.levels.item > told.levels.item {
            let item = now.meeting.openItem.map { model.itemText($0) } ?? ""
            news.append(item)
        }
        if now.levels.meeting > told.levels.meeting { news.append(plannedEndText(model)) }
        if now.levels.turn == .over, told.levels.turn != .over, let speaker = now.meeting.floor.speaker {
            news.append(
                "The turn of \(speaker.name.withoutHandle) is over: \((now.meeting.floor.limit ?? .zero).words).")
        }
        return news
    }

    private static func plannedEndText(_ model: Model) -> String {
        let planned = model.meeting.plannedDuration
        let left = planned - model.meeting.elapsed(at: model.now)
        guard left > .zero else { return "The planned \(planned.words) are over." }
        return "\(left.words) are left of the planned \(planned.words)."
    }
}

extension Model {
    mutating func announceTitle() {
        if let title = announcer.title(of: self) { effects.append(.tell(Notice(kind: .message, text: title))) }
    }

    mutating func announce() {
        for text in announcer.news(of: self) { effects.append(.tell(Notice(kind: .message, text: text))) }
    }

    /// When a clock next comes to a level that is told, as uptime.
    var nextAnnouncement: Duration? {
        guard areClocksRunning else { return nil }
        let nearly = preferences.nearly
        let clock = meeting.clock(agenda, at: now, nearly: nearly)
        let readings = [clock.item, clock.meeting, meeting.floor.reading(at: now, nearly: nearly)].compactMap(\.self)
        return readings.compactMap(\.untilNextLevel).min().map { now.uptime + $0 }
    }
}

extension TimeReading {
    /// Nil where nothing more comes.
    fileprivate var untilNextLevel: Duration? {
        guard let box, level != .over else { return nil }
        return (level == .fine ? box * nearly / 100 : box) - elapsed
    }
}
