import Archive
import NoteFormat
import TestSupport
import Testing

@testable import Publishing

@Suite("The calendar")
struct CalendarTests {
    private func calendar(_ actions: String) throws -> String {
        try Minutes.alone("# 2026-06-10 Kiln weekly\n\n**Present:** Ada Lind\n\n## Action items\n\n\(actions)\n").text(
            .ics)
    }

    @Test("has what is dated, with its day and state")
    func actions() throws {
        let text = try Minutes.alone(Rehearsal.note).text(.ics)
        #expect(text.contains("BEGIN:VTODO\r\nUID:gavel-action-"))
        #expect(text.contains("SUMMARY:Bo Ek: order slates\r\n"))
        #expect(text.contains("DUE;VALUE=DATE:20260624\r\nSTATUS:NEEDS-ACTION\r\n"))
        #expect(!text.contains("sweep") && !text.contains("VJOURNAL"))
    }

    @Test("folds lines at 75 octets and cuts no character in two")
    func folding() throws {
        let text = try calendar("- Ada Lind: \(String(repeating: "öl ", count: 80)), then; rest\\ (due 2026-06-24)")
        let lines = text.utf8.split(separator: 0x0A).map { Array($0) }
        #expect(lines.allSatisfy { $0.last == 0x0D && $0.count <= 76 })
        #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
        let unfolded = String(decoding: lines.flatMap { $0.dropLast() + [0x0A] }, as: UTF8.self)
            .split(separator: "\n ").joined()
        #expect(unfolded.contains("öl \\, then\\; rest\\\\\n"))
    }

    @Test("calls an action the same in the next note that has it, and two of one note differently")
    func names() throws {
        func names(_ text: String) -> [Substring] { text.split(separator: "\r\n").filter { $0.hasPrefix("UID:") } }
        let first = try calendar("- Ada Lind: sweep (due 2026-06-24)")
        #expect(try names(first) == names(calendar("- Ada Lind: sweep (due 2026-07-08)")))
        let twice = try names(calendar("- Ada Lind: sweep (due 2026-06-24)\n- Ada Lind: sweep (due 2026-06-25)"))
        #expect(twice.count == 2 && twice[0] != twice[1])
    }

    @Test("has the meeting itself where there is nothing else, since it must not be empty")
    func journal() throws {
        let text = try calendar("- Ada Lind: sweep")
        #expect(text.contains("BEGIN:VJOURNAL\r\n") && text.contains("DTSTART;VALUE=DATE:20260610\r\n"))
        #expect(text.contains("DTSTAMP:20260610T000000Z\r\n"))
    }

    @Test("has the next meeting at the time of its series, in summer and in winter")
    func nextMeeting() throws {
        let folder = Folder()
        for day in ["2026-09-30", "2026-10-14", "2026-10-28"] {
            folder.file(
                "kiln-\(day).md", "# \(day) Kiln\n\n- Time: 18:00 Europe/Oslo\n\n**Present:** Ada\n\n## Topics\n")
        }
        let catalogue = try SeriesCatalogue(ArchiveFolder(folder.path), nil)
        let notes = catalogue.readNotes()
        let source = MinutesSource(catalogue, People(notes))
        func start(_ place: Int) throws -> [Substring] {
            let (path, note) = (notes[place].place.path, notes[place].note)
            return try source.minutes(of: note, fileName: path, path: path).text(.ics).split(separator: "\r\n")
                .filter { $0.hasPrefix("DTSTART") || $0.hasPrefix("SUMMARY") }
        }
        #expect(try start(0) == ["SUMMARY:2026-10-14 Kiln", "DTSTART:20261014T160000Z"])
        #expect(try start(1) == ["SUMMARY:2026-10-28 Kiln", "DTSTART:20261028T170000Z"])
        #expect(try start(2) == ["SUMMARY:2026-11-11 Kiln", "DTSTART:20261111T170000Z"])
    }
}
