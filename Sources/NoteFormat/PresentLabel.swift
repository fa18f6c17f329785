/// The label of the attendance line in all its spellings, and where the names begin.
///
/// `**Present:** a`, `**Present**: a`, `**Present** a`, `**Present: a, b**`, `**Present** *(add your name)*: a`.
struct PresentLabel: Equatable {
    /// Indices are those of the text that was read.
    let label: Range<Int>
    let hint: Range<Int>?
    /// Names and the blanks around them. Without the closing `**` where the bold type runs over all of it.
    let rest: Range<Int>

    private static let words: [StaticString] = ["present", "attending", "participants"]

    init?(_ text: LineText) {
        let start = text.drop(while: \.isBlank)
        let bold = start.drop { $0 == UInt8(ascii: "*") }
        guard bold.startIndex - start.startIndex == 2,
            let word = Self.words.first(where: { bold.startsLowercased($0) })
        else { return nil }
        var tail = bold.dropFirst(word.utf8CodeUnitCount)
        var isBoldOpen = false
        if tail.starts(with: ":**".utf8) {
            tail = tail.dropFirst(3)
        } else if tail.starts(with: "**".utf8) {
            tail = tail.dropFirst(2)
            if tail.first == UInt8(ascii: ":") { tail = tail.dropFirst() }
        } else if tail.first == UInt8(ascii: ":") {
            tail = tail.dropFirst()
            isBoldOpen = true
        } else {
            return nil
        }
        let found = isBoldOpen ? nil : Self.hint(tail)
        hint = found.map { $0.startIndex..<$0.endIndex }
        let labelEnd = found?.endIndex ?? tail.startIndex
        label = start.startIndex..<labelEnd
        var end = text.endIndex
        if isBoldOpen {
            let trimmed = text[labelEnd...].trimmed
            guard trimmed.count >= 2, trimmed.suffix(2).elementsEqual("**".utf8) else { return nil }
            end = trimmed.endIndex - 2
        }
        rest = labelEnd..<end
    }

    /// `*(add your name)*:` and its variants, with the colon.
    ///
    /// Brackets without emphasis or colon are a hint only when no text follows: `(Intel) Sasha` starts a name.
    private static func hint(_ text: LineText) -> LineText? {
        var rest = text.drop(while: \.isBlank)
        let start = rest.startIndex
        if rest.first == UInt8(ascii: "*") { rest = rest.dropFirst() }
        guard rest.first == UInt8(ascii: "("), let close = rest.firstIndex(of: UInt8(ascii: ")")) else { return nil }
        rest = rest[(close + 1)...]
        if rest.first == UInt8(ascii: "*") { rest = rest.dropFirst() }
        if rest.first == UInt8(ascii: ":") { rest = rest.dropFirst() }
        return text[start..<rest.startIndex]
    }
}
