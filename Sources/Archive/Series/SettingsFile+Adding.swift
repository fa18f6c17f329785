import Yams

extension SettingsFile {
    private static let feed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// The file with one line more at its end.
    func adding(line: String) -> [UInt8] {
        let ending = self.ending
        let hasEnd = bytes.last.map { $0 == Self.feed } ?? true
        return bytes + (hasEnd ? [] : ending) + Array(line.utf8) + ending
    }

    /// The file with more in the list of a key; nil where the list has a form that is not understood. Whoever calls it
    /// reads the result and sees whether it says what it should.
    func adding(_ texts: [String], to entry: (key: String, keyMark: Mark?, value: Node)) -> [UInt8]? {
        switch entry.value {
        case .sequence(let list):
            guard let mark = list.mark, let start = offset(of: mark) else { return nil }
            if start < bytes.count, bytes[start] == UInt8(ascii: "[") {
                return addingInBrackets(texts, from: start, isFirst: list.isEmpty)
            }
            return list.last.flatMap { addingBelow($0, texts) }
        case .scalar: return entry.keyMark.flatMap { addingBehindColon($0, texts) }
        case .mapping, .alias: return nil
        }
    }

    private func addingInBrackets(_ texts: [String], from start: Int, isFirst: Bool) -> [UInt8]? {
        guard let end = YAMLText.endOfBrackets(bytes, from: start) else { return nil }
        // Behind the last text, before blanks and line ends.
        var place = end
        while [0x20, 0x09, Self.feed, Self.carriageReturn].contains(bytes[place - 1]) { place -= 1 }
        let separator = isFirst || bytes[place - 1] == UInt8(ascii: ",") ? (isFirst ? "" : " ") : ", "
        return inserting(separator + texts.joined(separator: ", "), at: place)
    }

    /// A line for each behind the one of the list's last text; before it where that is more than a text.
    private func addingBelow(_ last: Node, _ texts: [String]) -> [UInt8]? {
        guard let mark = last.mark, let place = offset(of: mark) else { return nil }
        let start = bytes[..<place].lastIndex(of: Self.feed).map { $0 + 1 } ?? 0
        let lead = String(decoding: bytes[start..<place], as: UTF8.self)
        guard lead.contains("-") else { return nil }
        let lines = texts.map { lead + $0 }
        let ending = String(decoding: self.ending, as: UTF8.self)
        guard case .scalar = last else { return inserting(lines.map { $0 + ending }.joined(), at: start) }
        guard let end = bytes[place...].firstIndex(of: Self.feed) else {
            return inserting(lines.map { ending + $0 }.joined(), at: bytes.count)
        }
        return inserting(lines.map { $0 + ending }.joined(), at: end + 1)
    }

    private func addingBehindColon(_ key: Mark, _ texts: [String]) -> [UInt8]? {
        guard let start = offset(of: key) else { return nil }
        let end = bytes[start...].firstIndex { $0 == Self.feed || $0 == Self.carriageReturn } ?? bytes.count
        let line = Array(bytes[start..<end])
        var place = end - YAMLText.comment(of: line).count
        while place > start, bytes[place - 1] == 0x20 { place -= 1 }
        guard bytes[place - 1] == UInt8(ascii: ":") else { return nil }
        return inserting(" [\(texts.joined(separator: ", "))]", at: place)
    }

    private func inserting(_ text: String, at place: Int) -> [UInt8] {
        bytes[..<place] + Array(text.utf8) + bytes[place...]
    }

    /// How the first line ends.
    private var ending: [UInt8] {
        guard let end = bytes.firstIndex(of: Self.feed), end > 0, bytes[end - 1] == Self.carriageReturn else {
            return [Self.feed]
        }
        return [Self.carriageReturn, Self.feed]
    }

    /// The byte at a place that the parser told, which counts characters.
    private func offset(of mark: Mark) -> Int? {
        var start = 0
        for _ in 1..<max(mark.line, 1) {
            guard let end = bytes[start...].firstIndex(of: Self.feed) else { return nil }
            start = end + 1
        }
        let line = String(decoding: bytes[start...].prefix { $0 != Self.feed }, as: UTF8.self).unicodeScalars
        return start + line.prefix(mark.column - 1).reduce(0) { $0 + UTF8.width($1) }
    }
}
