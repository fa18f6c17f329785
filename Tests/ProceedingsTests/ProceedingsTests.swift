import MeetingCore
import Testing
import TextEditing

@testable import Proceedings

@Suite("Proceedings")
struct ProceedingsTests {
    private let note = Array("# Tea\n\n**Present**: Ada\n\n## New topics\n\n- Kettle\n- Cups (5m)\n".utf8)
    private let now = Stamp(uptime: .seconds(10), wall: .seconds(1_772_647_200))

    @Test("follow the text with the agenda")
    func agenda() {
        var proceedings = Proceedings(note)
        let end = note.count
        let change = proceedings.apply(.edited(.insert(Array("- Spoons\n".utf8), at: end)), at: now)
        #expect(proceedings.agenda.items.map(\.title) == ["Kettle", "Cups", "Spoons"])
        #expect(change.isAgendaChanged && change.areTimesChanged)
    }

    @Test("know what the file holds once it was saved")
    func saving() {
        var proceedings = Proceedings(note)
        proceedings.apply(.edited(.insert(Array("a".utf8), at: 0)), at: now)
        proceedings.apply(.saving, at: now)
        proceedings.apply(.edited(.insert(Array("b".utf8), at: 0)), at: now)
        #expect(proceedings.fileText.bytes == note)
        #expect(proceedings.textBeingSaved?.bytes == Array("a".utf8) + note)
        proceedings.apply(.saved, at: now)
        #expect(proceedings.fileText.bytes == Array("a".utf8) + note)
        #expect(proceedings.textBeingSaved == nil)
    }

    @Test(
        "refuse what does not fit them",
        arguments: [
            Operation.edited(.insert([97], at: 1000)), .found(.delete(0..<1000)),
            .happened(.marked(ItemID(rawValue: 2), .skipped)), .happened(.marked(ItemID(rawValue: -1), .skipped)),
            .happened(.started(Turn(phase: .section(SectionID(rawValue: 7))))),
        ])
    func unfitting(operation: Operation) {
        var proceedings = Proceedings(note)
        proceedings.readAgenda()
        #expect(!proceedings.accepts(operation))
    }
}
