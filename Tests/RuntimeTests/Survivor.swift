import Console
import Facilitator
import Glibc
import MeetingCore
import MeetingLog
import Proceedings
import Storage
import TestSupport
import TextEditing

@testable import Runtime

/// A facilitator whose machine is killed again and again, with a real file and a real log: the same for the same seed.
///
/// The loop of `LiveMeeting` without its threads: what they do later is done here at random moments, or never, when
/// the kill comes first.
struct Survivor {
    private let folder: Folder
    private let logs: LogFolder
    let file: NoteFile
    private(set) var model: Model
    private var note: SavedNote
    private var log: DatabaseLog?
    private var actor = Actor(user: "ada", host: "here")
    private var position = 0
    private var count = 0
    /// What the log does not have yet.
    private var waiting: [LogEntry] = []
    /// The saves that were asked for and not yet made.
    private var saves: [Effect] = []
    private var now = Stamp(uptime: .seconds(1000), wall: .seconds(1_772_647_200))
    private var random: SeededRandom
    /// The text when everything was in the log last.
    private var loggedText: TextBuffer
    /// Whether another program wrote since, so that opening merges.
    private var isChangedOutside = false
    /// What came back although something else had been in the log; nil as it should be.
    private(set) var wronglyRecovered: String?
    /// What was done, for the report of a failure.
    private(set) var story: [String] = []
    private(set) var hasLeft = false

    init(_ text: String, seed: UInt64) throws {
        random = SeededRandom(seed: seed)
        folder = Folder()
        logs = LogFolder(path: folder.path)
        file = try folder.note("note.md", Array(text.utf8))
        model = Self.model(try file.read(), at: now)
        loggedText = model.note.buffer
        note = SavedNote(file, holding: loggedText)
        try open()
    }

    private static func model(_ bytes: [UInt8], at now: Stamp) -> Model {
        Model(fileName: "note.md", bytes: bytes, size: Size(columns: 80, rows: 24), at: now)
    }

    // MARK: Steps

    mutating func step() throws {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<45: type()
        case 45..<72: press()
        case 72..<80: pass()
        case 80..<86: try changeOutside()
        case 86..<94: try catchUp()
        default: try killAndOpen()
        }
        if Int.random(in: 0..<3, using: &random) == 0 { try commit() }
        if Int.random(in: 0..<4, using: &random) == 0 { try save() }
    }

    private mutating func type() {
        let text = Self.words.randomElement(using: &random)!
        story.append("type \(text)")
        for scalar in text.unicodeScalars { send(.input(.key(KeyStroke(.character(scalar))))) }
    }

    private mutating func press() {
        let key = Self.keys.randomElement(using: &random)!
        story.append(key)
        send(.input(.key(KeyStroke(key)!)))
    }

    private mutating func pass() {
        let time = Duration.milliseconds(Int.random(in: 0..<20_000, using: &random))
        story.append("wait \(time)")
        now.uptime += time
        now.wall += time
        send(.tick)
    }

    /// Another program puts a line into the file, takes one out or changes one.
    private mutating func changeOutside() throws {
        var theirs = TextBuffer(try file.read())
        let line = theirs.lineRange(Int.random(in: 0..<theirs.lineCount, using: &random))
        let new = Array("- theirs \(Int.random(in: 0..<1000, using: &random))\n".utf8)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: theirs.replace(line.lowerBound..<line.lowerBound, with: new)
        case 1: theirs.replace(line, with: new)
        default: theirs.replace(line, with: [])
        }
        guard theirs.byteCount > 0 else { return }
        story.append("another program writes")
        isChangedOutside = true
        try file.replace(with: theirs.bytes)
        try age()
        if Bool.random(using: &random), let news = try note.look() { send(news) }
    }

    /// Lets the file look as old as it is on a machine where people, not tests, write.
    private func age() throws {
        var times = [timespec(tv_sec: time(nil) - 5, tv_nsec: 0), timespec(tv_sec: time(nil) - 5, tv_nsec: 0)]
        times[1].tv_nsec = Int(story.count)
        utimensat(AT_FDCWD, file.path, times, 0)
    }

    // MARK: The threads

    private mutating func send(_ message: Message) {
        for effect in model.update(message, at: now) {
            switch effect {
            case .log(let operation, let stamp):
                count += 1
                waiting.append(LogEntry(actor: actor, n: count, after: position, stamp: stamp, operation: operation))
            case .save: saves = [effect]
            case .quit: hasLeft = true
            case .tell, .ring, .run, .rescue, .tellUnsaved, .openEditor, .check, .export, .searchArchive, .archive,
                .suspend, .nextTheme, .setMouse, .handToTerminal, .redraw:
                break
            }
        }
    }

    /// The log takes what waits for it.
    private mutating func commit() throws {
        let entries = waiting.map { entry in
            var entry = entry
            entry.after = position
            return entry
        }
        waiting = []
        if !entries.isEmpty {
            if log == nil { log = try DatabaseLog(ofNoteAt: file.path, in: logs) }
            position = try log!.append(entries)
        }
        loggedText = model.note.buffer
    }

    /// The file takes the last text that it was to take; sometimes nobody lives to hear of it.
    private mutating func save(isHeard: Bool = true) throws {
        guard case .save(let buffer, let revision, let seen, let isNew)? = saves.popLast() else { return }
        try commit()
        let answers = note.save(buffer, revision: revision, over: seen, isNew: isNew)
        for answer in answers where isHeard { send(answer) }
    }

    /// Everything that is under way comes to its end.
    private mutating func catchUp() throws {
        story.append("catch up")
        if let news = try note.look() { send(news) }
        for _ in 0..<20 {
            now.uptime += .seconds(1)
            now.wall += .seconds(1)
            send(.tick)
            try commit()
            try save()
        }
        isChangedOutside = false
    }

    private mutating func killAndOpen() throws {
        story.append("kill")
        if Bool.random(using: &random) { try save(isHeard: false) }
        let logged = loggedText
        try kill()
        if Bool.random(using: &random) { try changeFileWhileClosed() }
        now.uptime += .seconds(2)
        now.wall += .seconds(2)
        try open()
        if !isChangedOutside, model.note.buffer != logged {
            wronglyRecovered = String(decoding: model.note.buffer.bytes, as: UTF8.self)
        }
    }

    private mutating func kill() throws {
        waiting = []
        saves = []
        log?.close()
        log = nil
    }

    private mutating func changeFileWhileClosed() throws {
        story.append("another program writes meanwhile")
        try file.replace(with: try file.read() + Array("- meanwhile\n".utf8))
        try age()
        isChangedOutside = true
    }

    private mutating func open() throws {
        let bytes = try file.read()
        model = Self.model(bytes, at: now)
        note = SavedNote(file, holding: model.note.buffer)
        let memory = Memory(of: file, in: logs)
        log = memory.log
        position = memory.position
        actor = memory.actor
        count = 0
        send(.recalled(memory.proceedings, memory.opening(isRestarted: false)))
        if let warning = memory.warning { story.append(warning) }
        try commit()
    }

    // MARK: The end

    /// Leaves as a user does, after everything has calmed down, and answers with what the log holds then.
    mutating func leave() throws -> Past? {
        send(.input(.key(KeyStroke("esc")!)))
        send(.input(.key(KeyStroke("esc")!)))
        try catchUp()
        send(.terminate(status: 0))
        for _ in 0..<5 where !hasLeft { try save() }
        try commit()
        try log?.write(checkpoint: model.proceedings, at: position)
        log?.close()
        return try DatabaseLog(at: logs.logPath(ofNoteAt: file.path)).proceedings()
    }

    private static let words = [
        "a", "b ", "Ada: ", " ", "- ", "## ", "(15m)", ", Bo", "漢", "e\u{301}", "<<<<<<< ", "=======", "said and done",
    ]

    private static let keys = [
        "enter", "enter", "up", "down", "home", "end", "backspace", "delete", "ctrl+k", "alt+u", "alt+u", "alt+e",
        "ctrl+n", "ctrl+n", "f5", "f6", "f7", "alt+k", "alt+p", "tab", "shift+tab", "alt+x", "ctrl+s", "alt+z", "alt+m",
        "alt+y", "alt+g", "ctrl+home", "ctrl+end", "alt+enter", "pageup", "pagedown", "esc",
    ]
}
