import NoteFormat

/// All that a note says about itself.
package struct NoteReading: Equatable, CustomStringConvertible {
    private let marks: [Mark]
    private let sections: [Section]
    private let agenda: [AgendaEntry]
    private let attendance: Attendance?
    private let front: [FrontMatter]
    private let title: NoteTitle?
    private let counts: [Int]

    /// What a line is; not the parser's state behind it, which may differ without anybody noticing.
    private struct Mark: Equatable {
        let kind: LineKind
        let level, depth, opened: UInt8
        let flags: LineFlags
    }

    package init(_ note: Note) {
        marks = (0..<note.buffer.lineCount).map { line in
            let mark = note.mark(ofLine: line)
            return Mark(kind: mark.kind, level: mark.level, depth: mark.depth, opened: mark.opened, flags: mark.flags)
        }
        sections = note.sections
        agenda = note.agenda
        attendance = note.attendance
        front = note.frontMatter
        title = note.title
        counts = [note.agendaCount] + note.sections.map(note.topItemCount(in:))
    }

    package var description: String {
        let lines = marks.enumerated().map { line, mark in
            "\(line): \(mark.kind) \(mark.level) \(mark.depth) \(mark.opened) \(mark.flags.rawValue)"
        }
        return
            (lines + ["\(sections)", "\(agenda)", "\(attendance as Any)", "\(front)", "\(title as Any)", "\(counts)"])
            .joined(separator: "\n")
    }
}
