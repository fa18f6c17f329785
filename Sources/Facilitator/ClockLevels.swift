import MeetingCore

/// How far the clocks have come: of the open item, of the meeting and of who has the floor.
struct ClockLevels: Equatable, Sendable {
    let openItem: ItemID?
    let item: ClockLevel
    let meeting: ClockLevel
    let speaker: String?
    let turn: ClockLevel

    init(_ model: Model) {
        let clock = model.meeting.clock(model.agenda, at: model.now, nearly: model.preferences.nearly)
        let floor = model.meeting.floor
        openItem = model.meeting.openItem
        item = clock.item?.level ?? .fine
        meeting = clock.meeting.level
        speaker = floor.speaker?.name
        turn = floor.reading(at: model.now, nearly: model.preferences.nearly)?.level ?? .fine
    }

    /// What has come to a higher level since `before`, of the same item and speaker.
    func risen(since before: ClockLevels) -> [(subject: TimeAlarm.Subject, level: ClockLevel)] {
        var risen: [(subject: TimeAlarm.Subject, level: ClockLevel)] = []
        if openItem != nil, openItem == before.openItem, item > before.item { risen.append((.item, item)) }
        if speaker != nil, speaker == before.speaker, turn > before.turn { risen.append((.turn, turn)) }
        if meeting > before.meeting { risen.append((.meeting, meeting)) }
        return risen
    }
}
