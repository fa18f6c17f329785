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
        default: throw wrong("key, type, say, paste, size, at, advance, editor, crash, tutorial, screen or expect")
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
        case .paste, .editor, .crash, .size, .at, .advance, .tutorial, .screen, .expect: []
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
