import TextEditing

/// When each line of a text was begun, as a log tells it.
struct LineTimes: Sendable {
    /// In time since 1970; nil for a line that was there from the start.
    private(set) var times: [Duration?]

    init(_ text: TextBuffer) { times = Array(repeating: nil, count: text.lineCount) }

    /// Takes in what is typed into `text`, before it is. A line keeps its time as long as something of it stays.
    ///
    /// - Parameter time: nil where nobody knows when it was typed.
    mutating func take(_ transaction: Transaction, at time: Duration?, in text: TextBuffer) {
        for change in transaction.changes.reversed() {
            let first = text.line(containing: change.range.lowerBound)
            let last = text.line(containing: change.range.upperBound)
            guard times.indices.contains(last) else { return }
            let head = text.bytes(in: text.lineRange(first).lowerBound..<change.range.lowerBound)
            let tail = text.bytes(in: change.range.upperBound..<text.lineRange(last).upperBound)
            let before = head.isBlank ? nil : times[first]
            let behind = tail.isBlank ? nil : times[last]
            let breaks = TextBuffer(change.replacement).lineCount - 1
            if breaks == 0 {
                let isNew = head.isBlank && tail.isBlank
                times.replaceSubrange(first...last, with: [isNew ? time : head.isBlank ? behind : before])
            } else {
                let between = Array(repeating: time, count: breaks - 1)
                times.replaceSubrange(
                    first...last, with: [head.isBlank ? time : before] + between + [tail.isBlank ? time : behind])
            }
        }
    }
}

extension [UInt8] {
    fileprivate var isBlank: Bool { allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }
}
