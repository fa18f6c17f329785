/// Text that comes in pieces, as lines. A question has no end of line: what was begun counts as a line once nothing
/// more came for a moment.
struct SpokenLines {
    private var begun: [UInt8] = []

    /// - Parameter piece: empty for a moment of silence.
    /// - Returns: the lines that are whole by now, without their ends.
    mutating func take(_ piece: ArraySlice<UInt8>) -> [String] {
        guard !piece.isEmpty else { return finish() }
        begun += piece
        var lines: [String] = []
        while let end = begun.firstIndex(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
            let next = begun.index(after: end)
            let isPair = begun[end] == UInt8(ascii: "\r") && next < begun.endIndex && begun[next] == UInt8(ascii: "\n")
            lines.append(String(decoding: begun[..<end], as: UTF8.self))
            begun.removeSubrange(...(isPair ? next : end))
        }
        return lines
    }

    /// What was begun and is not ended.
    mutating func finish() -> [String] {
        defer { begun = [] }
        return begun.isEmpty ? [] : [String(decoding: begun, as: UTF8.self)]
    }
}
