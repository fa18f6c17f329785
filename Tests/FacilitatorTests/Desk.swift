import Console
import MeetingCore
import Proceedings
import TextEditing

@testable import Facilitator

/// Somebody at a model: keys, time, and a disk that answers when it is told to.
struct Desk {
    var model: Model
    var now = Stamp(uptime: .seconds(1000), wall: .seconds(1_772_647_200))
    /// What the model asked for since it was last looked at, the log aside.
    var effects: [Effect] = []
    /// All that the log was given.
    var logged: [(operation: Operation, at: Stamp)] = []

    /// - Parameter past: What the log of an earlier session holds.
    init(
        _ text: String, front: Front = .screen, preferences: Preferences = Preferences(),
        size: Size = Size(columns: 80, rows: 24), past: Proceedings? = nil, at start: Stamp? = nil
    ) {
        if let start { now = start }
        model = Model(
            fileName: "meeting.md", bytes: Array(text.utf8), front: front, preferences: preferences, size: size, at: now
        )
        // The first frame comes before the log and the agenda are read.
        send(.recalled(past, Opening(text: nil)))
    }

    mutating func send(_ message: Message) {
        for effect in model.update(message, at: now) {
            if case .log(let operation, let time) = effect {
                logged.append((operation, time))
            } else {
                effects.append(effect)
            }
        }
    }

    /// Enters lines where nothing is drawn.
    ///
    /// - Returns: what is told after the last of them.
    @discardableResult
    mutating func enter(_ lines: String...) -> [String] {
        for line in lines {
            effects.removeAll()
            send(.entered(Array(line.utf8)))
        }
        return takeTold()
    }

    /// What was told in words since it was asked last, and forgets all effects.
    mutating func takeTold() -> [String] {
        defer { effects.removeAll() }
        return told.map(\.text)
    }

    var told: [Notice] {
        effects.compactMap { if case .tell(let notice) = $0 { notice } else { nil } }
    }

    /// What folding the log comes to.
    var remembered: Proceedings {
        var proceedings = Proceedings([])
        for (operation, time) in logged { proceedings.apply(operation, at: time) }
        return proceedings
    }

    mutating func press(_ keys: String...) {
        for key in keys { send(.input(.key(KeyStroke(key)!))) }
    }

    mutating func type(_ text: String) {
        for scalar in text.unicodeScalars { send(.input(.key(KeyStroke(.character(scalar))))) }
    }

    /// Gives a command in words.
    mutating func say(_ line: String) {
        press("alt+;")
        type(line)
        press("enter")
    }

    /// Clicks with the left button in a row and a column of the screen, counted from 0.
    mutating func click(_ row: Int, _ column: Int, _ modifiers: KeyStroke.Modifiers = []) {
        mouse(.press(.left), row, column, modifiers)
        mouse(.release(.left), row, column, modifiers)
    }

    mutating func mouse(
        _ action: MouseEvent.Action, _ row: Int, _ column: Int, _ modifiers: KeyStroke.Modifiers = []
    ) {
        send(.input(.mouse(MouseEvent(action, at: Position(row: row, column: column), modifiers))))
    }

    /// Where a text is shown first, by row and column, from a column on.
    func place(of text: String, from first: Int = 0) -> Position? {
        let frame = shown()
        for row in 0..<frame.size.rows {
            for column in first..<frame.size.columns
            where frame.text(ofRow: row, columns: column..<frame.size.columns).hasPrefix(text) {
                return Position(row: row, column: column)
            }
        }
        return nil
    }

    /// Clicks where a text begins on the screen.
    mutating func click(on text: String, from first: Int = 0, times: Int = 1) {
        guard let place = place(of: text, from: first) else { return }
        for _ in 0..<times { click(place.row, place.column) }
    }

    /// Lets time pass, with a tick at every deadline of the model.
    mutating func wait(_ time: Duration) {
        let end = now.uptime + time
        while let deadline = model.deadline, deadline <= end {
            pass(deadline - now.uptime)
            send(.tick)
        }
        pass(end - now.uptime)
    }

    mutating func pass(_ time: Duration) {
        now.uptime += time
        now.wall += time
    }

    /// The text of every save that was asked for, and forgets them.
    mutating func takeSaves() -> [(text: String, revision: Int)] {
        defer { effects.removeAll() }
        return effects.compactMap {
            guard case .save(let buffer, let revision, _, _) = $0 else { return nil }
            return (String(decoding: buffer.bytes, as: UTF8.self), revision)
        }
    }

    var text: String { String(decoding: model.note.buffer.bytes, as: UTF8.self) }

    /// The model drawn into a new frame.
    func shown() -> Frame {
        var screen = Screen()
        screen.show(model)
        return screen.frame
    }
}
