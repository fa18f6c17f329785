import Console
import NoteFormat

extension Note {
    /// The note for a reader of Markdown, line by line as it is: without the blocks of keys, the title and the byte order
    /// mark, and with what must not be sent raw (control characters, direction overrides) spelled out.
    ///
    /// - Parameter others: what else is left out, blank lines in its place.
    func readableText(without others: [Range<Int>]) -> [UInt8] {
        var hidden = frontMatter.map(\.lines) + others
        if let title, let section = sections.first(where: { $0.heading.contains(title.line) }) {
            hidden.append(section.heading)
        }
        var isShown = Array(repeating: true, count: buffer.lineCount)
        for line in hidden.joined() { isShown[line] = false }
        var text: [UInt8] = []
        text.reserveCapacity(buffer.byteCount)
        for line in 0..<buffer.lineCount {
            if isShown[line] { text += readable(line: line) }
            text.append(UInt8(ascii: "\n"))
        }
        return text
    }

    private func readable(line: Int) -> [UInt8] {
        let bytes = buffer.bytes(in: buffer.contentRange(line))
        guard bytes.contains(where: { ($0 < 0x20 && $0 != 0x09) || $0 >= 0x7F }) else { return bytes }
        let text = line == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        // Tabs are indentation, which counts.
        let parts = text.split(separator: 0x09, omittingEmptySubsequences: false)
        return Array(parts.map { Array(String(decoding: $0, as: UTF8.self).visible.utf8) }.joined(separator: [0x09]))
    }
}
