import MeetingCore

/// A time that is nearly over, or over.
package struct TimeAlarm: Equatable, Sendable {
    package enum Subject: String, Sendable {
        case item, turn, meeting
    }

    package let subject: Subject
    package let level: ClockLevel
    /// The item's title, the speaker's name, or the note's title.
    package let title: String
}

extension Model {
    /// Rings, or has the user's command run, once for every time that comes to its end. Quiet unless it was asked for.
    mutating func soundAlarms() {
        guard preferences.hasBell || preferences.timeCommand != nil, areClocksRunning else { return }
        let levels = ClockLevels(self)
        defer { levelsSounded = levels }
        guard let before = levelsSounded else { return }
        let risen = levels.risen(since: before)
        if preferences.hasBell, !risen.isEmpty { effects.append(.ring) }
        guard let command = preferences.timeCommand else { return }
        for (subject, level) in risen {
            effects.append(.run(command, for: TimeAlarm(subject: subject, level: level, title: title(of: subject))))
        }
    }

    private func title(of subject: TimeAlarm.Subject) -> String {
        switch subject {
        case .item: meeting.openItem.flatMap { agenda.item($0) }?.title ?? ""
        case .turn: meeting.floor.speaker?.name ?? ""
        case .meeting: landmarks.title
        }
    }
}
