import Console
import TestSupport
import TextEditing

@testable import Facilitator

/// A facilitator who presses anything at all, the same for the same seed.
struct RandomSession {
    var desk: Desk
    var random: SeededRandom
    /// What was done, for the report of a failure.
    var last = ""
    private var generation = 0

    init(_ text: String, seed: UInt64) {
        desk = Desk(text)
        random = SeededRandom(seed: seed)
    }

    mutating func step() {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<40: type()
        case 40..<75: press()
        case 75..<85: useMouse()
        case 85..<88: paste()
        case 88..<91: resize()
        case 91..<98: wait()
        case 98: hear()
        default:
            last = "another program"
            changeOutside()
        }
        answer()
    }

    private mutating func type() {
        let text = Self.words.randomElement(using: &random)!
        last = "type \(text)"
        desk.type(text)
    }

    private mutating func press() {
        let key = Self.keys.randomElement(using: &random)!
        last = "key \(key)"
        desk.send(.input(.key(key)))
    }

    private mutating func useMouse() {
        let actions: [MouseEvent.Action] = [
            .press(.left), .press(.left), .press(.left), .drag(.left), .drag(.left), .release(.left), .wheelUp,
            .wheelDown,
            .press(.right), .press(.middle),
        ]
        let action = actions.randomElement(using: &random)!
        let row = Int.random(in: 0...desk.model.size.rows, using: &random)
        let column = Int.random(in: 0...desk.model.size.columns, using: &random)
        last = "\(action) in \(row), \(column)"
        desk.mouse(action, row, column, Int.random(in: 0..<5, using: &random) == 0 ? .shift : [])
    }

    private mutating func paste() {
        let bytes = Self.pastes.randomElement(using: &random)!
        last = "paste \(bytes)"
        desk.send(.input(.paste(bytes)))
    }

    private mutating func resize() {
        let size = Self.sizes.randomElement(using: &random)!
        last = "size \(size.columns)x\(size.rows)"
        desk.send(.resized(size))
    }

    private mutating func wait() {
        let time = Duration.milliseconds(Int.random(in: 0..<90_000, using: &random))
        last = "wait \(time)"
        desk.pass(time)
        desk.send(.tick)
    }

    private mutating func hear() {
        last = "names or the editor's text"
        if Bool.random(using: &random) {
            desk.send(.namesFound(["Kim", "Ångström (@aa)", "Kim Lee"]))
        } else {
            var bytes = desk.model.note.buffer.bytes
            let at = Int.random(in: 0...bytes.count, using: &random)
            bytes.insert(contentsOf: Array("- new\n".utf8), at: at)
            desk.send(.edited(bytes))
        }
    }

    /// Another program puts a line into the file or takes one out.
    private mutating func changeOutside() {
        var theirs = desk.model.proceedings.fileText
        let line = theirs.lineRange(Int.random(in: 0..<theirs.lineCount, using: &random))
        theirs.replace(
            Bool.random(using: &random) ? line : line.upperBound..<line.upperBound, with: Array("- theirs\n".utf8))
        generation += 1
        desk.send(.fileChanged(theirs, generation: generation))
    }

    /// The disk answers, mostly well.
    private mutating func answer() {
        for (_, revision) in desk.takeSaves() {
            switch Int.random(in: 0..<20, using: &random) {
            case 0: desk.send(.saveFailed(revision: revision, reason: "disk full"))
            case 1:
                changeOutside()
                desk.send(.saveOutdated(revision: revision))
            default: desk.send(.saved(revision: revision))
            }
        }
    }

    private static let words = [
        "a", "b ", "Ada: ", " ", "-", "- ", "* ", "1. ", "#", "## ", "`", "**", "(15m)", ",", "[ ] ", "漢", "é",
        "e\u{301}",
        "\u{301}", "👩\u{200D}🚀", "❤\u{FE0F}", "🇩🇪", "\u{202E}", "\u{200B}", "Straße",
        "a long run of words that wraps around",
    ]

    private static let pastes: [[UInt8]] = [
        Array("one\rtwo\r\rthree".utf8), Array("- x\r\n  - y\r\n".utf8), [0xFF, 0xC3, 0x28, 0xE2, 0x82],
        [0, 7, 27, 9, 0x7F],
        Array("## New section\n\n- item (5m)\n".utf8), Array("---\n".utf8), Array("```\n".utf8), Array("<!--".utf8),
        Array(String(repeating: "long ", count: 60).utf8),
    ]

    private static let sizes = [
        (80, 24), (80, 24), (60, 15), (59, 15), (120, 40), (200, 60), (61, 16), (99, 31), (1, 1),
    ]
    .map { Size(columns: $0, rows: $1) }

    /// Every key of the catalogue, and moving and deleting more often than leaving.
    private static let keys: [KeyStroke] =
        Command.catalogue.filter { $0.command != .quit }.flatMap { $0.noteKeys + $0.agendaKeys }
        + [
            "enter", "enter", "enter", "tab", "esc", "esc", "esc", "up", "down", "left", "right", "backspace",
            "backspace",
            "delete", "shift+up", "shift+down", "shift+left", "shift+right", "alt+u", "alt+e", "ctrl+k", "ctrl+end",
            "f19", "ctrl+n", "pageup", "pagedown",
        ].map { KeyStroke($0)! }
}
