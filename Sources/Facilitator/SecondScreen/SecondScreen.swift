import Console
import MeetingCore
import Proceedings

/// What `gavel view` shows of a meeting in another terminal: for the room, and only to be looked at.
///
/// It never shows what was noted off the record, nor who has spoken for how long: both are the facilitator's.
package struct SecondScreen: Sendable {
    package enum View: String, CaseIterable, Sendable {
        case projector, queue, notes
    }

    package enum Outcome: Equatable, Sendable {
        case left
        /// The program is to stop until the shell's fg.
        case suspended
    }

    /// Whether a Gavel runs the meeting now.
    package enum Keeper: Sendable {
        case present
        /// It was left, with everything done.
        case left
        /// It ended in another way.
        case lost
    }

    let fileName: String
    package private(set) var view: View
    package private(set) var size: Size
    /// How many percent of a timebox are gone when it counts as nearly over.
    let nearly: Int
    /// Nil before anybody has opened the note.
    private(set) var proceedings: Proceedings?
    private(set) var landmarks: NoteLandmarks?
    var reading = NoteReading()
    /// Where its help is; nil while it is not shown.
    private(set) var help: Paging?
    /// Why what is shown is not the newest.
    package var problem: String?

    private(set) var keeper = Keeper.present
    private(set) var utcOffset = 0
    private var now = Stamp(uptime: .zero, wall: .zero)

    package init(fileName: String, showing view: View, size: Size, nearly: Int = TimeReading.usualNearly) {
        self.fileName = fileName
        self.view = view
        self.size = size
        self.nearly = nearly
    }

    /// Takes over what the log leads to.
    package mutating func show(_ new: Proceedings) {
        let old = proceedings
        proceedings = new
        landmarks = NoteLandmarks(new.note)
        follow(new, from: old)
    }

    package mutating func tell(_ now: Stamp, utcOffset: Int, keeper: Keeper) {
        self.now = now
        self.utcOffset = utcOffset
        self.keeper = keeper
    }

    package mutating func resize(to size: Size) {
        self.size = size
        scroll(by: 0)
    }

    // MARK: - The time

    /// When the clocks show something else, as uptime; nil while they stand.
    package var deadline: Duration? {
        areClocksStopped ? nil : proceedings?.meeting.nextSecond(after: now)
    }

    /// Whether nobody has run the meeting for so long that its clocks count as stopped, as when the note is opened.
    var areClocksStopped: Bool {
        guard keeper != .present, let last = proceedings?.lastStamp else { return false }
        return now.uptime - last.uptime > Model.longestGap
    }

    /// The moment at which the clocks are read.
    var moment: Stamp {
        guard areClocksStopped, let last = proceedings?.lastStamp else { return now }
        return last
    }

    // MARK: - Keys

    /// - Returns: what the key asks for outside, if anything.
    package mutating func update(_ input: Input) -> Outcome? {
        switch input {
        case .key(let stroke): return press(stroke)
        case .mouse(let event): return take(event)
        case .paste, .unknown: return nil
        }
    }

    private mutating func press(_ stroke: KeyStroke) -> Outcome? {
        guard !help.take(stroke, count: helpRows.count, size) else { return nil }
        switch stroke {
        case KeyStroke("q"), KeyStroke("ctrl+q"), KeyStroke("ctrl+c"), KeyStroke("esc"): return .left
        case KeyStroke("ctrl+z"): return .suspended
        case KeyStroke("?"), KeyStroke("f1"): help = Paging()
        case KeyStroke("1"): view = .projector
        case KeyStroke("2"): view = .queue
        case KeyStroke("3"): view = .notes
        case KeyStroke("tab"): turnView(by: 1)
        case KeyStroke("shift+tab"): turnView(by: -1)
        default: if view == .notes { pressInNotes(stroke.key) }
        }
        return nil
    }

    /// The wheel scrolls the notes and the help; a click presses a key that is named below.
    private mutating func take(_ event: MouseEvent) -> Outcome? {
        switch event.action {
        case .press(.left):
            guard event.place.row == size.rows - 1, let key = frame.key(at: event.place) else { return nil }
            return press(key)
        case .wheelUp: turnWheel(by: -Model.wheelRows)
        case .wheelDown: turnWheel(by: Model.wheelRows)
        case .press, .drag, .release: break
        }
        return nil
    }

    private mutating func turnWheel(by rows: Int) {
        if !help.scroll(by: rows, count: helpRows.count, size), view == .notes { scroll(by: rows) }
    }

    private mutating func turnView(by step: Int) {
        let all = View.allCases
        let place = all.firstIndex(of: view) ?? 0
        view = all[(place + step + all.count) % all.count]
    }

    private mutating func pressInNotes(_ key: KeyStroke.Key) {
        switch key {
        case .up, .character("k"): scroll(by: -1)
        case .down, .character("j"): scroll(by: 1)
        case .pageUp: scroll(by: -notePage)
        case .pageDown, .character(" "): scroll(by: notePage)
        case .home, .character("g"): scroll(by: -.max)
        case .end, .character("G"): scroll(by: .max)
        case .character("f"): followAgain()
        case .character("h"): toggleFolds()
        default: break
        }
    }
}
