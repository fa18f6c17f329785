/// What names an action item as one: `Action item:`, `**Action item** `, `Action item for Ann:`, `ACTION:`, `AI Ann:`,
/// `TODO`.
struct ActionLabel {
    /// The text behind the label; a name that belongs to it stands there first.
    let rest: LineText
    /// It is a label only where somebody's name follows: `AI` and `Action` mean other things as well.
    let wantsName: Bool

    init?(_ text: LineText) {
        let text = text.trimmed
        let opening = text.prefix(while: \.isEmphasis)
        let start = text[opening.endIndex...]
        guard let spelling = Self.spellings.first(where: { $0.starts(start) }) else { return nil }
        let behind = start.dropFirst(spelling.word.utf8CodeUnitCount)
        let (rest, isMarked) = Self.behindMark(behind, opening: opening)
        switch spelling.strength {
        case .alone:
            wantsName = false
            self.rest = rest.startsLowercased("is to ") ? rest.dropFirst(6).trimmed : rest
        case .marked where isMarked || rest.isEmpty:
            wantsName = false
            self.rest = rest
        case .marked, .named:
            guard isMarked || behind.first?.isBlank == true || behind.first == UInt8(ascii: "(") else { return nil }
            let isFor = rest.startsLowercased("for ")
            self.rest = isFor ? rest.dropFirst(4).trimmed : rest
            let isCertain = isFor && spelling.strength == .marked && self.rest.prefix(40).contains(UInt8(ascii: ":"))
            wantsName = !isCertain
        }
    }

    private enum Strength {
        /// Needs nothing behind it.
        case alone
        /// Needs a colon, a dash or bold type, unless it is all of the text.
        case marked
        /// Needs a name.
        case named
    }

    private struct Spelling {
        let word: StaticString
        let strength: Strength
        /// Only in these very letters.
        var isExact = false

        func starts(_ text: LineText) -> Bool {
            let length = word.utf8CodeUnitCount
            guard text.count >= length, text.dropFirst(length).first.map({ !$0.isInWord }) ?? true else { return false }
            let bytes = UnsafeBufferPointer(start: word.utf8Start, count: length)
            return isExact ? text.starts(with: bytes) : text.startsLowercased(word)
        }
    }

    private static let spellings = [
        Spelling(word: "action items", strength: .marked), Spelling(word: "action item", strength: .marked),
        Spelling(word: "new action items", strength: .marked), Spelling(word: "new action item", strength: .marked),
        Spelling(word: "action points", strength: .marked), Spelling(word: "action point", strength: .marked),
        Spelling(word: "action", strength: .marked), Spelling(word: "#action", strength: .alone),
        Spelling(word: "AI", strength: .named, isExact: true), Spelling(word: "TODO", strength: .alone, isExact: true),
        Spelling(word: "TODOs", strength: .alone, isExact: true), Spelling(word: "todo", strength: .marked),
        Spelling(word: "todos", strength: .marked), Spelling(word: "to do", strength: .marked),
        Spelling(word: "to-do", strength: .marked),
    ]

    /// Takes off the colon or dash behind the word, and closes the emphasis that stands before it.
    private static func behindMark(_ text: LineText, opening: LineText) -> (rest: LineText, isMarked: Bool) {
        var rest = text
        var closed = rest.takeEmphasis(atMost: opening.count)
        var isMarked = closed >= 2
        if rest.first == UInt8(ascii: ":") {
            isMarked = true
            rest = rest.dropFirst()
            closed += rest.takeEmphasis(atMost: opening.count - closed)
        } else if let dash = rest.drop(while: \.isBlank).behindDash {
            isMarked = true
            rest = dash
        }
        rest = rest.trimmed
        // The emphasis may run over all of the line.
        if closed < opening.count, rest.suffix(opening.count).elementsEqual(opening) {
            rest = rest.dropLast(opening.count).trimmed
        }
        return (rest, isMarked)
    }
}

extension ActionItem {
    /// A line without the label that stands before who does what: `AI Ann: dig`, `TODO dig`. A label that may be
    /// another word as well counts where somebody's name follows, or a colon.
    package static func withoutLabel(_ line: String, where isPerson: @escaping (String) -> Bool) -> String {
        Array(line.utf8).withUnsafeBufferPointer { bytes in
            let text = bytes[...]
            guard let label = ActionLabel(text), !label.rest.isEmpty else { return line }
            var rest = label.rest
            let isMeant =
                !label.wantsName || text[..<rest.startIndex].contains(UInt8(ascii: ":"))
                || !OwnerReading(isPerson: isPerson).takeStart(&rest).isEmpty
            return isMeant ? String(decoding: UnsafeBufferPointer(rebasing: label.rest), as: UTF8.self) : line
        }
    }
}

extension LineText {
    /// Takes signs of emphasis off the start, and says how many.
    mutating func takeEmphasis(atMost most: Int) -> Int {
        let run = prefix(Swift.max(0, most)).prefix(while: \.isEmphasis)
        self = self[run.endIndex...]
        return run.count
    }

    /// What follows a dash at the start that has a blank behind it; nil without one.
    var behindDash: LineText? {
        for dash in ["-", "–", "—"] as [StaticString] {
            let bytes = UnsafeBufferPointer(start: dash.utf8Start, count: dash.utf8CodeUnitCount)
            guard starts(with: bytes), dropFirst(bytes.count).first?.isBlank == true else { continue }
            return dropFirst(bytes.count + 1).drop(while: \.isBlank)
        }
        return nil
    }
}

extension UInt8 {
    var isEmphasis: Bool { self == UInt8(ascii: "*") || self == UInt8(ascii: "_") }
    /// A letter, a digit or an underscore, or a byte of a character beyond ASCII.
    var isInWord: Bool { isLetter || isDigit || self == UInt8(ascii: "_") || self >= 0x80 }
}
