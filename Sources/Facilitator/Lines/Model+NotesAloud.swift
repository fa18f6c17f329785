import Console
import MeetingCore
import NoteFormat
import TextEditing

/// The note as it is read aloud: a paragraph a line, notes by numbers instead of bullets and indents.
extension Model {
    func noteTexts(_ choice: LineQuestion.NotesChoice) -> [String] {
        switch choice {
        case .openItem:
            guard let openEntry else { return ["No item is open. read 3 reads item 3, read all the whole note."] }
            return texts(of: openEntry)
        case .last:
            guard let openEntry else { return ["No item is open."] }
            return notes(of: openEntry).last.map { [$0] } ?? ["Item \(openEntry.ordinal + 1) has no notes yet."]
        case .item(let number):
            guard let entry = note.agendaEntry(at: number - 1) else {
                return ["There is no item \(number); the last is \(agenda.items.count)."]
            }
            return texts(of: entry)
        case .all: return allTexts
        }
    }

    /// The title and the notes of an entry of the agenda.
    private func texts(of entry: AgendaEntry) -> [String] {
        let notes = notes(of: entry)
        let task = taskText(ofItemAt: entry.ordinal).map { [$0] } ?? []
        let title = Self.sentence(note.title(of: entry).text, task)
        let count = notes.isEmpty ? "No notes yet." : notes.count == 1 ? "1 note." : "\(notes.count) notes."
        return ["Item \(entry.ordinal + 1), \(title) \(count)"] + notes
    }

    /// How many notes an entry of the agenda has.
    func noteCount(of entry: AgendaEntry) -> Int { notes(of: entry).count }

    private func notes(of entry: AgendaEntry) -> [String] {
        let title = note.continuation(ofLine: entry.line)
        let first = entry.kind == .item ? title.upperBound : entry.line + 1
        return paragraphs(in: min(first, entry.lines.upperBound)..<entry.lines.upperBound, below: 1)
    }

    private var allTexts: [String] {
        var texts: [String] = []
        var line = 0
        for entry in note.agenda {
            texts += paragraphs(in: line..<max(line, entry.line), below: 0) + self.texts(of: entry)
            line = entry.lines.upperBound
        }
        texts += paragraphs(in: line..<note.buffer.lineCount, below: 0)
        return texts.isEmpty ? ["The note is empty."] : texts
    }

    /// The paragraphs of some lines; those of list items have numbers, from those on that are nested deeper than `depth`.
    private func paragraphs(in lines: Range<Int>, below depth: Int) -> [String] {
        var texts: [String] = []
        var numbers: [Int] = []
        var line = lines.lowerBound
        while line < lines.upperBound {
            let mark = note.mark(ofLine: line)
            let text = note.paragraphText(fromLine: line).told(mark)
            let level = Int(mark.depth) - depth
            if mark.opened > 0, level > 0 {
                numbers = numbers.prefix(level) + Array(repeating: 0, count: max(0, level - numbers.count))
                numbers[level - 1] += 1
            }
            if !text.isEmpty {
                let number = mark.opened > 0 && level > 0 ? numbers.map(String.init).joined(separator: ".") + ". " : ""
                texts.append(number + text)
            }
            line = note.continuation(ofLine: line).upperBound
        }
        return texts
    }

    /// The lines of the note that have a text, each with the item it stands in.
    func places(of text: String) -> [String] {
        let found = (0..<note.buffer.lineCount).compactMap { line -> String? in
            let content = note.textBehindMarker(ofLine: line)
            guard content.firstRange(ofWords: text) != nil else { return nil }
            let item = note.agendaEntry(containing: line).map { "Item \($0.ordinal + 1): " } ?? ""
            return item + content.told(note.mark(ofLine: line))
        }
        guard !found.isEmpty else { return ["\(text) is nowhere in the note."] }
        let most = 20
        let more = found.count > most ? ["and \(found.count - most) more lines."] : []
        return ["\(found.count == 1 ? "1 line has" : "\(found.count) lines have") it."] + found.prefix(most) + more
    }
}

extension String {
    /// As it is read aloud: without markup, and boxes in words.
    fileprivate func told(_ mark: LineMark) -> String {
        switch mark.kind {
        case .frontMatter, .rule, .setextUnderline, .fenceOpen, .fenceClose, .blank, .bareItem: ""
        case .fenceBody, .code, .html: trimmed
        case .heading: Model.heading(String(trimmed.drop { $0 == "#" }).trimmed.withoutMarkup)
        case .paragraph, .continuation, .lazy:
            if mark.flags.contains(.taskOpen) {
                "To do: " + String(trimmed.dropFirst(3)).trimmed.withoutMarkup
            } else if mark.flags.contains(.taskDone) {
                "Done: " + String(trimmed.dropFirst(3)).trimmed.withoutMarkup
            } else {
                trimmed.withoutMarkup
            }
        }
    }
}
