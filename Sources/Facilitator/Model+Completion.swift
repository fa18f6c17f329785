import MeetingCore
import NoteFormat
import TextEditing

/// A name that fits what was typed.
struct NameOffer: Equatable, Sendable {
    let name: String
    /// The typed bytes that it replaces.
    let range: Range<Int>
    /// What is written with it: a colon where somebody speaks, nothing among the names of the Present line.
    let ending: String
}

extension Model {
    /// The name offered behind the cursor, at a bullet's start or in the Present line; `cursor-right` takes it.
    var nameOffer: NameOffer? {
        guard selection.isEmpty, offered == nil, overlay == nil else { return nil }
        let line = cursorLine
        let content = note.buffer.contentRange(line)
        // Looked for only at a line's end, in short lines but the Present line.
        guard selection.head == content.upperBound, !content.isEmpty else { return nil }
        if content.count < 80, note.mark(ofLine: line).opened > 0 {
            let typed = note.buffer.string(ofLine: line).drop { " \t-*+".contains($0) }
            let people = meeting.attendance.attendees.map(\.name) + roster
            return offer(for: typed, among: people, shortened: true, ending: ": ")
        }
        guard !roster.isEmpty, line < landmarks.headerEnd, let attendance = note.attendance, attendance.line == line,
            content.upperBound > attendance.label.upperBound
        else { return nil }
        let written = note.buffer.bytes(in: attendance.label.upperBound..<content.upperBound)
        let last = written.lastIndex(of: UInt8(ascii: ",")).map { written[($0 + 1)...] } ?? written[...]
        let typed = Substring(decoding: last.drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
        let present = Set(attendance.names.map(\.rawText))
        return offer(for: typed, among: roster.filter { !present.contains($0) }, shortened: false, ending: "")
    }

    private func offer(for typed: Substring, among names: [String], shortened: Bool, ending: String) -> NameOffer? {
        guard typed.count >= 2, typed.first?.isLetter == true else { return nil }
        let start = typed.lowercased().withoutAccents
        let written = names.lazy.map { shortened ? $0.withoutHandle : $0 }.filter { $0.count > typed.count }
        let beginning = written.first { $0.lowercased().withoutAccents.hasPrefix(start) }
        // Prose begins with a last name's letters more often than it means somebody.
        let fitting = beginning ?? (shortened ? nil : Array(written).fitting(String(typed)).first)
        let range = selection.head - typed.utf8.count..<selection.head
        return fitting.map { NameOffer(name: $0, range: range, ending: ending) }
    }

    /// Writes the offered name out, spelled as it is known.
    mutating func takeOfferedName() {
        guard let nameOffer else { return }
        let name = Array((nameOffer.name + nameOffer.ending).utf8)
        edit(.replace(nameOffer.range, with: name), cursor: nameOffer.range.lowerBound + name.count)
    }
}

extension String {
    /// `Name (@handle)` without what stands in parentheses.
    var withoutHandle: String { String(prefix { $0 != "(" }).trimmed }
}
