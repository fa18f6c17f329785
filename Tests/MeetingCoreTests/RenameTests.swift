import MeetingCore
import Testing

@Suite("A heading that is edited")
struct RenameTests {
    @Test("keeps its section, its items and where the meeting is")
    func rename() throws {
        var agenda = Agenda(sections: [SectionDraft(title: "Topics", kind: .topics, items: [AgendaDraft(title: "One")])]
        )
        var meeting = Meeting()
        try meeting.perform(.start, agenda: agenda, at: Stamp(uptime: .zero, wall: .zero))
        let before = agenda
        agenda.renameSection(at: 0, "New topics", kind: .topics)
        #expect(agenda.items == before.items)
        #expect(agenda.sections.map(\.id) == before.sections.map(\.id))
        #expect(agenda.sections[0].title == "New topics")
        #expect(meeting.currentSection(in: agenda) == agenda.sections[0].id)
    }
}
