import Archive
import NoteFormat
import Testing

/// The next note that is made against the one that people made, where nothing was said yet.
struct NextNoteCorpusTests {
    /// A line outside what was talked about.
    struct FrameLine: Equatable {
        enum Place: Equatable {
            case header, heading, standing, footer
        }

        let place: Place
        let text: String
    }

    enum Difference: String, CaseIterable {
        case blankLines = "blank lines"
        case zoomLink = "a Zoom link"
        case socialLink = "a social link"
        case time = "the time"
        case frontMatter = "front matter"
        case link = "another link"
        case previous = "the link to the last note"
        case present = "the Present line"
        case heading = "a heading"
        case standing = "a standing list"
        case other
    }

    @Test func theFrameIsTheOneThatPeopleMade() throws {
        guard let corpus = PairCorpus.find() else { return }
        for series in ["community", "triage"] {
            var agreeing = 0
            var total = 0
            var identical = 0
            var found: [Difference: Int] = [:]
            let pairs = try corpus.pairs(of: series)
            for pair in pairs {
                let next = NextNote(after: pair.last.note, at: pair.last.path, on: pair.next.date)
                let drops = next.carryOver.candidates.map { _ in CarryChoice.drop }
                let made = Self.frame(of: Note(next.bytes(carrying: drops)))
                let real = Self.frame(of: pair.next.note)
                let difference = real.difference(from: made)
                total += real.count
                agreeing += real.count - difference.insertions.count
                identical += difference.isEmpty ? 1 : 0
                for change in difference {
                    let kind = Self.kind(of: change)
                    found[kind, default: 0] += 1
                    print(pair.next.date, kind, change)
                }
            }
            print("\(series): \(pairs.count) pairs, \(agreeing) of \(total) lines agree, \(identical) identical; \(found)")
        }
    }

    private static func kind(of change: CollectionDifference<FrameLine>.Change) -> Difference {
        let line =
            switch change {
            case .insert(_, let line, _), .remove(_, let line, _): line
            }
        let text = line.text.lowercased()
        if text.allSatisfy(\.isWhitespace) { return .blankLines }
        if line.place == .heading { return .heading }
        if line.place == .standing { return .standing }
        if text.contains("zoom") { return .zoomLink }
        if text.contains("time:") { return .time }
        if text.contains("for the notes from") { return .previous }
        if text.contains("**present") { return .present }
        if text.contains("slack") || text.contains("twitter") || text.contains("linkedin") { return .socialLink }
        if text.hasPrefix("tags:") || text.hasPrefix("title:") || text == "---" { return .frontMatter }
        if text.contains("http") { return .link }
        return .other
    }

    /// All of a note but what was talked about, and who was there.
    private static func frame(of note: Note) -> [FrameLine] {
        var lines: [FrameLine] = []
        let buffer = note.buffer
        func add(_ place: FrameLine.Place, _ range: Range<Int>) {
            for line in range {
                if line == note.attendance?.line {
                    let label = note.attendance.map { buffer.bytes(in: $0.label) } ?? []
                    lines.append(FrameLine(place: place, text: String(decoding: label, as: UTF8.self)))
                } else {
                    lines.append(FrameLine(place: place, text: buffer.string(ofLine: line)))
                }
            }
        }
        let body = note.bodySections.first?.lines.lowerBound ?? note.footerLines.lowerBound
        add(.header, 0..<body)
        for section in note.bodySections {
            add(.heading, section.heading)
            switch section.kind {
            case .followup, .topics, .agenda, .notes, .action, .other:
                for line in section.content where buffer.string(ofLine: line).hasPrefix("_For the notes") {
                    add(.header, line..<line + 1)
                }
            default: add(.standing, section.content)
            }
        }
        add(.footer, note.footerLines)
        return lines
    }
}
