/// Until when something has to be done: `(due 2026-06-24)`, `due 2026-06-24` or `by 2026-06-24` at the end of a text.
enum DueDate {
    /// Takes it off the text; no change without one.
    static func take(from text: inout LineText) -> NoteDate? {
        var rest = text.trimmed
        if rest.last == UInt8(ascii: ".") { rest = rest.dropLast() }
        let isInBrackets = rest.last == UInt8(ascii: ")")
        if isInBrackets { rest = rest.dropLast() }
        guard rest.count >= 10, let date = NoteDate(iso: rest.suffix(10)) else { return nil }
        rest = rest.dropLast(10).trimmed
        guard let word = words.first(where: { rest.endsLowercased($0) }) else { return nil }
        rest = rest.dropLast(word.utf8CodeUnitCount)
        if isInBrackets {
            guard rest.last == UInt8(ascii: "(") else { return nil }
            rest = rest.dropLast()
        } else if let last = rest.last, last.isInWord {
            return nil
        }
        rest = rest.trimmed
        while let last = rest.last, last.isBlank || last == UInt8(ascii: ",") || last == UInt8(ascii: "-") {
            rest = rest.dropLast()
        }
        text = rest
        return date
    }

    private static let words: [StaticString] = ["due", "due:", "due on", "due by", "by"]
}

extension NoteDate {
    /// Exactly `2026-06-24`.
    init?(iso text: LineText) {
        guard text.count == 10 else { return nil }
        var numbers = [0, 0, 0]
        for (place, byte) in text.enumerated() {
            if place == 4 || place == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard byte.isDigit else { return nil }
                let part = place < 4 ? 0 : place < 7 ? 1 : 2
                numbers[part] = numbers[part] * 10 + Int(byte - UInt8(ascii: "0"))
            }
        }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }
}

extension LineText {
    /// - Parameter word: in lower case, ASCII.
    func endsLowercased(_ word: StaticString) -> Bool {
        suffix(word.utf8CodeUnitCount).equalsLowercased(word)
    }
}
