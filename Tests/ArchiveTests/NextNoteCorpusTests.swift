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
        case previous = "the link to the last note, stale or the folder's"
        case yearFolder = "the link to the last note lacks the year's folder"
        case present = "the Present line"
        case heading = "a heading"
        case standing = "a standing list"
        case other
    }

    @Test(arguments: ["community", "triage"])
    func theFrameIsTheOneThatPeopleMade(series: String) throws {
        guard let corpus = PairCorpus.find() else { return }
        var (agreeing, total, identical) = (0, 0, 0)
        var found: [Difference: Int] = [:]
        let pairs = try corpus.pairs(of: series)
        for pair in pairs {
            let next = NextNote(after: pair.last.note, at: pair.last.path, on: pair.next.date)
            let drops = next.carryOver.candidates.map { _ in CarryChoice.drop }
            let made = Self.frame(of: Note(next.bytes(carrying: drops)))
            let real = Self.frame(of: pair.next.note)
            let old = Self.frame(of: pair.last.note)
            let difference = real.difference(from: made)
            total += real.count
            agreeing += real.count - difference.insertions.count
            identical += difference.isEmpty ? 1 : 0
            for change in difference { found[Self.kind(of: change, made, real), default: 0] += 1 }
            // What people do not have, they took out: it stood in the last note. All that we write is a link.
            for case .remove(_, let line, _) in difference where !old.contains(line) {
                #expect(line.text.hasPrefix("_For the notes"), "\(pair.next.date): \(line.text)")
            }
        }
        let classes = found.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.rawValue) \($0.value)" }
        print(
            "NEXT NOTE, \(series): \(agreeing) of \(total) lines agree (\(percent(agreeing, total))), "
                + "\(identical) of \(pairs.count) notes in all; changed: \(classes.joined(separator: ", "))")
        #expect(Double(agreeing) > 0.96 * Double(total))
        #expect(found[.other] == nil)
    }

    private static func kind(
        of change: CollectionDifference<FrameLine>.Change, _ made: [FrameLine], _ real: [FrameLine]
    ) -> Difference {
        let line =
            switch change {
            case .insert(_, let line, _), .remove(_, let line, _): line
            }
        if line.text.hasPrefix("_For the notes") {
            func names(_ frame: [FrameLine]) -> [String] {
                frame.map(\.text).filter { $0.hasPrefix("_For the notes") }.map { text in
                    text.split(separator: "/").filter { $0.count != 4 || Int($0) == nil }.joined(separator: "/")
                }
            }
            return names(made) == names(real) ? .yearFolder : .previous
        }
        let text = line.text.lowercased()
        if text.allSatisfy(\.isWhitespace) { return .blankLines }
        if line.place == .heading { return .heading }
        if line.place == .standing { return .standing }
        if text.contains("zoom") { return .zoomLink }
        if text.contains("time:") { return .time }
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
