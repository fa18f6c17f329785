/// A place where a text holds two versions between git's markers.
///
/// A marker is a line of exactly seven `<`, `|`, `=` or `>`, alone or with a space behind them. A conflict that holds
/// the beginning of another is none until the inner one is resolved.
package struct Conflict: Hashable, Sendable {
    /// What is to stay of a conflict.
    package enum Choice: CaseIterable, Sendable {
        case ours, theirs, both
    }

    /// All lines, markers included.
    package let lines: Range<Int>
    package let ours: Range<Int>
    package let theirs: Range<Int>

    /// The conflict that `line` is in, its markers included. Looks no further than the markers around it.
    package static func around(line: Int, in buffer: TextBuffer) -> Conflict? {
        var start = line
        while true {
            switch ConflictMarker(line: start, of: buffer) {
            case .ours:
                guard let found = next(from: start, in: buffer), found.lines.contains(line) else { return nil }
                return found
            case .end where start < line:
                return nil
            case .base, .theirs, .end, nil:
                guard start > 0 else { return nil }
                start -= 1
            }
        }
    }

    /// The conflict whose first marker is `line`. Looks no further than its last one.
    package static func starting(at line: Int, in buffer: TextBuffer) -> Conflict? {
        guard case .ours = ConflictMarker(line: line, of: buffer) else { return nil }
        return next(from: line, in: buffer)
    }

    /// The first conflict that starts below `line`.
    package static func next(after line: Int, in buffer: TextBuffer) -> Conflict? {
        next(from: line + 1, in: buffer)
    }

    /// How many conflicts the text holds. Time is linear.
    package static func count(in buffer: TextBuffer) -> Int {
        var count = 0
        var line = 0
        while let conflict = next(from: line, in: buffer) {
            count += 1
            line = conflict.lines.upperBound
        }
        return count
    }

    /// The first conflict whose first marker is `line` or lies below.
    private static func next(from line: Int, in buffer: TextBuffer) -> Conflict? {
        guard line < buffer.lineCount else { return nil }
        var found: Conflict?
        var start: Int?
        var oursEnd: Int?
        var theirsStart: Int?
        buffer.forEachLine(in: line..<buffer.lineCount) { line, content in
            switch ConflictMarker(content) {
            case .ours:
                (start, oursEnd, theirsStart) = (line, nil, nil)
            case .base:
                if theirsStart == nil, oursEnd == nil { oursEnd = line }
            case .theirs:
                if theirsStart == nil { (oursEnd, theirsStart) = (oursEnd ?? line, line + 1) }
            case .end:
                if let start, let oursEnd, let theirsStart {
                    found = Conflict(
                        lines: start..<line + 1, ours: start + 1..<oursEnd, theirs: theirsStart..<line)
                }
                (start, oursEnd, theirsStart) = (nil, nil, nil)
            case nil:
                break
            }
            return found == nil
        }
        return found
    }

    /// Takes the markers away and what was not chosen, in `buffer`, where the conflict was found.
    package func resolution(_ choice: Choice, in buffer: TextBuffer) -> Transaction {
        let kept: [Range<Int>] =
            switch choice {
            case .ours: [ours]
            case .theirs: [theirs]
            case .both: [ours, theirs]
            }
        var changes: [Change] = []
        var start = lines.lowerBound
        for side in kept where !side.isEmpty {
            changes.append(Self.removal(of: start..<side.lowerBound, in: buffer))
            start = side.upperBound
        }
        changes.append(Self.removal(of: start..<lines.upperBound, in: buffer))
        return Transaction(changes)
    }

    /// Removes whole lines. A CR before them and an LF behind them stay two terminators.
    private static func removal(of lines: Range<Int>, in buffer: TextBuffer) -> Change {
        let bytes = buffer.lineRange(lines.lowerBound).lowerBound..<buffer.lineRange(lines.upperBound - 1).upperBound
        let joinsTerminators =
            bytes.lowerBound > 0 && bytes.upperBound < buffer.byteCount
            && buffer[bytes.lowerBound - 1] == .carriageReturn && buffer[bytes.upperBound] == .lineFeed
        return Change(range: bytes, replacement: joinsTerminators ? [.lineFeed] : [])
    }
}
