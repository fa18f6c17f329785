import Archive
import Foundation
import NoteFormat
import Testing

@testable import Publishing

/// Every note of a real archive in every form.
@Suite("The exports of a real archive")
struct ExportCorpusTests {
    /// Nil, with a loud line, where there is none on this machine.
    private static let source: (notes: [ReadNote], source: MinutesSource)? = {
        let given = ProcessInfo.processInfo.environment["GAVEL_CORPUS"]
        let root = URL(fileURLWithPath: #filePath)
        let folders = sequence(first: root) {
            $0.path == "/" ? nil : $0.deletingLastPathComponent()
        }
        let path =
            given ?? folders.map { $0.path + "/shared/corpus/numpy" }.first(where: FileManager.default.fileExists)
        guard let path, let catalogue = try? SeriesCatalogue(ArchiveFolder(path), nil) else {
            print("SKIPPED: no shared/corpus above \(#filePath) and no GAVEL_CORPUS; no real note was exported")
            return nil
        }
        let notes = catalogue.readNotes()
        return (notes, MinutesSource(catalogue, People(notes)))
    }()

    private func all(_ format: ExportFormat) throws -> [(path: String, text: String)] {
        guard let (notes, source) = Self.source else { return [] }
        #expect(notes.count == 162)
        return try notes.map { note in
            let path = note.place.path
            let minutes = source.minutes(of: note.note, fileName: path, path: path, isRedacted: true)
            return (path, try minutes.text(format))
        }
    }

    @Test("hold no join secret", arguments: ExportFormat.allCases)
    func secrets(_ format: ExportFormat) throws {
        for (path, text) in try all(format) { #expect(!text.contains("pwd="), "\(path)") }
    }

    @Test("have reports with harmless links only")
    func links() throws {
        for (path, html) in try all(.html) {
            for match in html.matches(of: /href="([^"]*)"/) {
                let address = String(match.1).split(separator: "&amp;", omittingEmptySubsequences: false).joined(
                    separator: "&")
                #expect(LinkAddress.isHarmless(address), "\(path): \(address)")
            }
            #expect(!html.contains("src=") || html.contains("&lt;"), "\(path)")
        }
    }

    @Test("have reports with all headings of their notes, in order")
    func headings() throws {
        guard let (notes, source) = Self.source else { return }
        for note in notes {
            let minutes = source.minutes(of: note.note, fileName: "a.md", path: note.place.path)
            let found = NotesPage(minutes.note, without: []).headings.map(\.line)
            let lines = note.note.bodySections.map(\.heading.lowerBound)
            #expect(Set(lines).isSubset(of: found) && found == found.sorted(), "\(note.place.path)")
        }
    }

    @Test("have mails that fit, but for words that do not")
    func mails() throws {
        for (path, text) in try all(.mail) {
            for line in text.split(separator: "\n") where line.unicodeScalars.count > 72 {
                let words = line.split(separator: " ")
                let isCode = line.contains("    ")
                #expect(isCode || words.contains { $0.count > 40 }, "\(path): \(line)")
            }
        }
    }

    @Test("have calendars with the next meeting of most notes")
    func calendars() throws {
        let calendars = try all(.ics)
        guard !calendars.isEmpty else { return }
        let withEvent = calendars.count { $0.text.contains("BEGIN:VEVENT") }
        print("\(withEvent) of \(calendars.count) calendars know the next meeting")
        #expect(withEvent > 150)
    }
}
