/// What says without a box that something is done: it is struck out, ticked, or says `done` where a mark stands.
enum DoneMark {
    /// Takes the mark off the text; false, and no change, without one.
    static func take(from text: inout LineText) -> Bool {
        guard let rest = struck(text) ?? leading(text) ?? trailing(text) else { return false }
        text = rest.trimmed
        return true
    }

    private static let starts: [StaticString] = ["[done]", "(done)", "done:", "✅", "✔️", "✔", "✓"]
    private static let ends: [StaticString] = ["[done]", "(done)", "✅", "✔️", "✔", "✓"]

    /// All of it, not a part.
    private static func struck(_ text: LineText) -> LineText? {
        guard text.count > 4, text.starts(with: "~~".utf8), text.suffix(2).elementsEqual("~~".utf8) else { return nil }
        let inside = text.dropFirst(2).dropLast(2)
        return inside.contains(UInt8(ascii: "~")) ? nil : inside
    }

    private static func leading(_ text: LineText) -> LineText? {
        starts.first { text.startsLowercased($0) }.map { text.dropFirst($0.utf8CodeUnitCount) }
    }

    private static func trailing(_ text: LineText) -> LineText? {
        ends.first { text.endsLowercased($0) }.map { text.dropLast($0.utf8CodeUnitCount) }
    }
}
