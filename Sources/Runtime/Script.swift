import Console
import Facilitator
import MeetingCore

/// What `gavel play` plays: one action a line.
package struct Script: Sendable {
    package enum Action: Equatable, Sendable {
        case key(KeyStroke)
        case type(String)
        /// A line of the command line.
        case say(String)
        case paste(String)
        /// A click of the left button; with shift it selects up to there.
        case click(Position, isExtending: Bool)
        /// A press, a move with the button held, and its release.
        case drag(Position, to: Position)
        case wheel(isUp: Bool, Position)
        /// The user's own editor, as a command of the shell.
        case editor(String)
        /// The program ends at once and the note is opened again.
        case crash
        case size(Size)
        /// The wall clock, since 1970 UTC.
        case at(Duration)
        case advance(Duration)
        /// The note is the tutorial's from now on.
        case tutorial
        case screen
        case expect(String)
    }

    package struct Line: Equatable, Sendable {
        package let number: Int
        package let action: Action
    }

    package let lines: [Line]

    /// - Throws: the first line that cannot be read, with what would be right.
    package init(_ text: String) throws(ScriptError) {
        var lines: [Line] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            lines.append(Line(number: index + 1, action: try Self.action(line, number: index + 1)))
        }
        self.lines = lines
    }

    private static func action(_ line: Substring, number: Int) throws(ScriptError) -> Action {
        let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        let rest = parts.count > 1 ? String(parts[1]) : ""
        func wrong(_ wanted: String) -> ScriptError {
            ScriptError(line: number, .malformed(String(line), wanted: wanted))
        }
        switch parts[0] {
        case "key":
            guard let key = KeyStroke(rest) else { throw wrong("key NAME, such as key ctrl+n") }
            return .key(key)
        case "type": return .type(rest)
        case "say":
            guard !rest.isEmpty else { throw wrong("say TEXT, such as say q+ Ada") }
            return .say(rest)
        case "paste":
            guard !rest.isEmpty else { throw wrong("paste FILE") }
            return .paste(rest)
        case "click":
            let isExtending = rest.hasSuffix(" shift")
            guard let places = Self.places(isExtending ? rest.dropLast(6) : rest[...], 1) else {
                throw wrong("click ROW COLUMN or click ROW COLUMN shift, such as click 5 30")
            }
            return .click(places[0], isExtending: isExtending)
        case "drag":
            guard let places = Self.places(rest[...], 2) else {
                throw wrong("drag ROW COLUMN ROW COLUMN, such as drag 5 30 7 42")
            }
            return .drag(places[0], to: places[1])
        case "wheel":
            let turn = rest.split(separator: " ", maxSplits: 1)
            guard turn.count == 2, ["up", "down"].contains(turn[0]), let places = Self.places(turn[1], 1) else {
                throw wrong("wheel up ROW COLUMN or wheel down ROW COLUMN, such as wheel down 5 30")
            }
            return .wheel(isUp: turn[0] == "up", places[0])
        case "editor":
            guard !rest.isEmpty else { throw wrong("editor COMMAND, such as editor sed -i s/old/new/") }
            return .editor(rest)
        case "crash": return .crash
        case "size":
            let sides = rest.split(separator: "x").compactMap { Int($0) }
            guard sides.count == 2, sides.allSatisfy({ $0 > 0 && $0 <= 1000 }) else {
                throw wrong("size COLUMNSxROWS, such as size 80x24")
            }
            return .size(Size(columns: sides[0], rows: sides[1]))
        case "at":
            guard let time = Duration(utc: rest) else { throw wrong("at 2024-07-17T18:00:00Z") }
            return .at(time)
        case "advance":
            guard let time = Duration(spelled: rest) else { throw wrong("advance TIME, such as advance 5m or 1h30m") }
            return .advance(time)
        case "tutorial": return .tutorial
        case "screen": return .screen
        case "expect": return .expect(rest)
        default:
            throw wrong(
                "key, type, say, paste, click, drag, wheel, size, at, advance, editor, crash, tutorial, screen or expect"
            )
        }
    }

    /// So many places, each a row and a column counted from 1.
    private static func places(_ text: Substring, _ count: Int) -> [Position]? {
        let numbers = text.split(separator: " ").compactMap { Int($0) }
        guard numbers.count == 2 * count, numbers.allSatisfy({ (1...1000).contains($0) }),
            text.split(separator: " ").count == numbers.count
        else { return nil }
        return stride(from: 0, to: numbers.count, by: 2).map {
            Position(row: numbers[$0] - 1, column: numbers[$0 + 1] - 1)
        }
    }
}

extension Script.Action {
    /// The keys that it presses, one after the other.
    var strokes: [KeyStroke] {
        switch self {
        case .key(let stroke): [stroke]
        case .type(let text): text.unicodeScalars.map { KeyStroke(.character($0)) }
        case .say(let line): [Self.commandLine] + Self.type(line).strokes + [KeyStroke(.enter)]
        case .paste, .click, .drag, .wheel, .editor, .crash, .size, .at, .advance, .tutorial, .screen, .expect: []
        }
    }

    /// What it does with the mouse.
    var mouseEvents: [MouseEvent] {
        switch self {
        case .click(let place, let isExtending):
            [
                MouseEvent(.press(.left), at: place, isExtending ? .shift : []),
                MouseEvent(.release(.left), at: place, isExtending ? .shift : []),
            ]
        case .drag(let start, let end):
            [
                MouseEvent(.press(.left), at: start), MouseEvent(.drag(.left), at: end),
                MouseEvent(.release(.left), at: end),
            ]
        case .wheel(let isUp, let place): [MouseEvent(isUp ? .wheelUp : .wheelDown, at: place)]
        case .key, .type, .say, .paste, .editor, .crash, .size, .at, .advance, .tutorial, .screen, .expect: []
        }
    }

    private static let commandLine = Command.commandLine.entry.noteKeys[0]
}

/// Why a script could not be read or did not go as it says.
package struct ScriptError: Error, Equatable, Sendable {
    package enum Reason: Equatable, Sendable {
        case malformed(String, wanted: String)
        case unreadable(String)
        case missing(String, screen: String)
        case notSaved(String)
    }

    package let line: Int
    package let reason: Reason

    init(line: Int, _ reason: Reason) {
        self.line = line
        self.reason = reason
    }

    package var text: String {
        switch reason {
        case .malformed(let line, let wanted):
            "cannot read \"\(line.prefix(60))\(line.count > 60 ? "…" : "")\"; expected \(wanted)"
        case .unreadable(let text): text
        case .missing(let text, let screen): "\"\(text)\" is not on the screen:\n\(screen)"
        case .notSaved(let reason): "the note could not be written: \(reason)"
        }
    }
}
