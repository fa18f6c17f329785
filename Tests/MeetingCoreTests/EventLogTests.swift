import Foundation
import Testing

@testable import MeetingCore

@Suite struct EventLogTests {
    static let item = ItemID(rawValue: 4)
    static let turn = Turn(
        left: Leaving(item: ItemID(rawValue: 3), status: .discussed), phase: .section(SectionID(rawValue: 2)),
        opened: item)
    static let rows: [(MeetingEvent, String)] = [
        (.moved(turn), #"{"event":"moved","left":3,"leftAs":"discussed","opened":4,"phase":"section","section":2}"#),
        (.started(Turn(phase: .wrapUp)), #"{"event":"started","phase":"wrapUp"}"#),
        (
            .wentBack(turn),
            #"{"event":"wentBack","left":3,"leftAs":"discussed","opened":4,"phase":"section","section":2}"#
        ),
        (.closed(Turn(phase: .closed)), #"{"event":"closed","phase":"closed"}"#),
        (.meetingReopened(Turn(phase: .gathering)), #"{"event":"meetingReopened","phase":"gathering"}"#),
        (.marked(item, .deferred), #"{"event":"marked","item":4,"status":"deferred"}"#),
        (.paused, #"{"event":"paused"}"#),
        (.resumed, #"{"event":"resumed"}"#),
        (.extended(item, by: .seconds(60), base: nil), #"{"byNs":60000000000,"event":"extended","item":4}"#),
        (
            .extended(item, by: .seconds(1), base: .nanoseconds(7)),
            #"{"baseNs":7,"byNs":1000000000,"event":"extended","item":4}"#
        ),
        (.extensionTakenBack(item), #"{"event":"extensionTakenBack","item":4}"#),
        (.timeboxSet(item, .seconds(1), noted: nil), #"{"boxNs":1000000000,"event":"timeboxSet","item":4}"#),
        (.timeboxSet(item, nil, noted: .seconds(1)), #"{"event":"timeboxSet","item":4,"notedNs":1000000000}"#),
        (.plannedDurationSet(.seconds(1)), #"{"event":"plannedDurationSet","plannedNs":1000000000}"#),
        (.arrived("Ada"), #"{"event":"arrived","name":"Ada"}"#),
        (.arrivedLate("Ada"), #"{"event":"arrivedLate","name":"Ada"}"#),
        (.returned("Ada"), #"{"event":"returned","name":"Ada"}"#),
        (.left("Ada"), #"{"event":"left","name":"Ada"}"#),
        (.sentRegrets("Ada"), #"{"event":"sentRegrets","name":"Ada"}"#),
        (.withdrawn("Ada"), #"{"event":"withdrawn","name":"Ada"}"#),
        (.attendanceNoted(["Ada"]), #"{"event":"attendanceNoted","names":["Ada"]}"#),
        (
            .floor(.queued(QueueEntry(id: QueueEntryID(rawValue: 1), speaker: "Ada", kind: .reply, reason: "so"))),
            #"{"entry":1,"event":"queued","kind":"reply","name":"Ada","reason":"so"}"#
        ),
        (
            .floor(.dequeued(QueueEntryID(rawValue: 1), name: "Ada")),
            #"{"entry":1,"event":"dequeued","name":"Ada"}"#
        ),
        (
            .floor(.moved(QueueEntryID(rawValue: 1), .last, name: "Ada")),
            #"{"direction":"last","entry":1,"event":"queueMoved","name":"Ada"}"#
        ),
        (.floor(.cleared), #"{"event":"queueCleared"}"#),
        (.floor(.queueClosed), #"{"event":"queueClosed"}"#),
        (.floor(.queueReopened), #"{"event":"queueReopened"}"#),
        (.floor(.given(to: "Ada", entry: nil)), #"{"event":"floorGiven","name":"Ada"}"#),
        (
            .floor(.given(to: "Ada", entry: QueueEntryID(rawValue: 2))),
            #"{"entry":2,"event":"floorGiven","name":"Ada"}"#
        ),
        (.floor(.turnEnded), #"{"event":"turnEnded"}"#),
        (.floor(.limited(.seconds(1))), #"{"event":"speakersLimited","limitNs":1000000000}"#),
        (.floor(.limited(nil)), #"{"event":"speakersLimited"}"#),
        (.reminderSet(after: .seconds(1), "tea"), #"{"afterNs":1000000000,"event":"reminderSet","text":"tea"}"#),
        (.notedPrivately("tired"), #"{"event":"notedPrivately","text":"tired"}"#),
        (.undone, #"{"event":"undone"}"#),
        (.redone, #"{"event":"redone"}"#),
    ]

    @Test(arguments: rows)
    func everyEventHasItsRowInTheLog(event: MeetingEvent, row: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(String(decoding: try encoder.encode(event), as: UTF8.self) == row)
        #expect(try JSONDecoder().decode(MeetingEvent.self, from: Data(row.utf8)) == event)
    }

    @Test func aStampSurvivesTheLog() throws {
        let stamp = Stamp(uptime: .nanoseconds(123_456_789_012_345), wall: .nanoseconds(1_700_000_000_123_456_789))
        #expect(try JSONDecoder().decode(Stamp.self, from: JSONEncoder().encode(stamp)) == stamp)
    }

    @Test func anUnknownEventIsAnErrorNotACrash() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(MeetingEvent.self, from: Data(#"{"event":"danced"}"#.utf8))
        }
    }

    @Test func anAgendaSurvivesACheckpointWithWhatIsGone() throws {
        var agenda = Rehearsal.usual().agenda
        agenda.replaceItems(1..<2, with: [])
        var copy = try JSONDecoder().decode(Agenda.self, from: JSONEncoder().encode(agenda))
        #expect(copy == agenda)
        agenda.replaceItems(1..<1, with: [AgendaDraft(title: "Docs"), AgendaDraft(title: "New")])
        copy.replaceItems(1..<1, with: [AgendaDraft(title: "Docs"), AgendaDraft(title: "New")])
        #expect(copy == agenda)
    }
}
