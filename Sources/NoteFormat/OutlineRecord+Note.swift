extension OutlineRecord {
    package init(_ note: Note, path: String) {
        let title = note.title
        let attendance = note.attendance
        self.init(
            path: path, dateInTitle: title?.date?.description, title: title?.text, titleLine: title.map { $0.line + 1 },
            titleLevel: title?.level, presentLine: attendance.map { $0.line + 1 },
            presentNames: attendance?.names.map(\.name) ?? [], sections: note.sections.map { Section($0, of: note) },
            footerStart: note.footerStart.map { $0 + 1 },
            tasks: note.tasks.map { Task(line: $0.line + 1, done: $0.state == .done, depth: $0.depth - 1) })
    }

    /// The outline as indented lines of text.
    package var tree: [String] {
        var lines: [String] = []
        lines.append("title \(titleLine ?? 0): \(title ?? "none") [\(dateInTitle ?? "no date")]")
        if let presentLine { lines.append("present \(presentLine): \(presentNames.joined(separator: ", "))") }
        for section in sections {
            let indent = String(repeating: "  ", count: max(0, section.level - 1))
            lines.append(
                "\(indent)\(section.kind.rawValue) \(section.start)-\(section.end): \(section.text) "
                    + "(\(section.items) items, \(section.nestedItems) nested)")
            for line in section.itemLines { lines.append("\(indent)  item \(line)") }
        }
        if let footerStart { lines.append("footer \(footerStart)") }
        for task in tasks { lines.append("task \(task.line): \(task.done ? "done" : "open")") }
        return lines
    }
}

extension OutlineRecord.Section {
    init(_ section: Section, of note: Note) {
        // The empty text behind the last line ending is a line of the buffer, but not of the file.
        let buffer = note.buffer
        let last = buffer.lineCount - (buffer.contentRange(buffer.lineCount - 1).isEmpty ? 1 : 0)
        var items: [Int] = []
        var nested = 0
        var deepest = 0
        var line = section.lines.lowerBound
        while let next = note.outline.marks.first(in: line..<section.lines.upperBound, where: { $0.opened > 0 }) {
            let mark = note.outline.marks[next]
            deepest = max(deepest, Int(mark.depth))
            nested += Int(mark.opened)
            if mark.startsTopItem {
                items.append(next + 1)
                nested -= 1
            }
            line = next + 1
        }
        self.init(
            text: note.headingText(of: section), level: section.level, kind: section.kind,
            start: section.lines.lowerBound + 1, end: min(section.lines.upperBound, last),
            endNested: min(section.nestedLines.upperBound, last), items: items.count, itemLines: items,
            nestedItems: nested, maxDepth: deepest, inFooter: section.isInFooter)
    }
}
