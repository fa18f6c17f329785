extension TaskBox {
    /// Takes a box off the start of a text; no change without one.
    ///
    /// `[]` counts as an open box: whoever wrote it meant one.
    static func take(from text: inout LineText) -> TaskState? {
        if let state = state(text) {
            text = text.dropFirst(3).trimmed
            return state
        }
        guard text.starts(with: "[]".utf8), text.count == 2 || text[text.startIndex + 2].isBlank else { return nil }
        text = text.dropFirst(2).trimmed
        return .open
    }
}
