import Archive
import NoteFormat
import Testing

struct TemplateTests {
    @Test(arguments: Template.allCases)
    func aTemplateIsANoteOfItsDate(template: Template) {
        let note = Note(template.note(on: NextNoteTests.day))
        #expect(note.title?.date == NextNoteTests.day)
        #expect(note.attendance?.names.isEmpty == true)
        let kinds = note.bodySections.map(\.kind)
        #expect(kinds.contains(.action) && (kinds.contains(.topics) || kinds.contains(.agenda)))
        #expect(template == .newcomers || kinds.first == .followup)
        #expect(!kinds.contains(.other))
        #expect(note.footerStart != nil)
        #expect(!String(decoding: note.buffer.bytes, as: UTF8.self).contains("2000"))
        #expect((try? Template(named: template.rawValue)) == template)
    }

    @Test(arguments: Template.allCases)
    func itIsCalledWhatTheUserCallsIt(template: Template) {
        let note = Note(template.note(on: NextNoteTests.day, title: "Lantern: weekly"))
        #expect(note.title?.text == "2026-07-08 Lantern: weekly")
        let text = String(decoding: note.buffer.bytes, as: UTF8.self)
        #expect(!text.contains("\ntitle: ") || text.contains("\ntitle: \"Lantern: weekly\"\n"))
    }

    @Test(
        "A meeting is called by its series where nobody names it",
        arguments: [
            (Template.community, "lantern", "Lantern community meeting"),
            (.community, "community", "Community meeting"),
            (.triage, "kiln-yard", "Kiln yard triage meeting"), (.newcomers, "newcomers", "Newcomers' hour"),
            (.newcomers, "lantern", "Lantern newcomers' hour"), (.plain, "tea", "Tea meeting"),
            (.plain, "plain", "Meeting"),
        ])
    func itsSeriesNamesIt(template: Template, series: String, title: String) {
        #expect(template.title(of: series) == title)
    }

    @Test func anUnknownOneIsRefusedWithTheNamesThatThereAre() {
        #expect(throws: ArchiveError.noTemplate("x", known: ["community", "triage", "newcomers", "plain"])) {
            try Template(named: "x")
        }
    }
}
