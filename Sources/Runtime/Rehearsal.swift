import Console
import Facilitator
import MeetingCore
import Proceedings
import Storage

/// The application without a terminal: a script presses the keys, and time passes only when it says so.
package struct Rehearsal {
    private let file: NoteFile
    private var note: SavedNote
    private(set) var model: Model
    private var editor: UserEditor
    private var screen = Screen()
    private var now: Stamp
    /// An index in memory: a script leaves nothing behind but the note.
    private let archive: ArchiveLookup
    private(set) var isOver = false
    /// Takes what `screen` prints.
    private let output: (String) -> Void

    package init(_ file: NoteFile, output: @escaping (String) -> Void) throws(StorageError) {
        self.file = file
        self.output = output
        archive = ArchiveLookup(around: file, cache: nil, nil)
        now = .current
        editor = UserEditor(file: file)
        model = Self.opened(file, try file.read(), size: Size(columns: 80, rows: 24), at: now)
        note = SavedNote(file, holding: model.note.buffer)
        for message in Message.surroundings(of: model.note, at: file) { handle(message) }
    }

    /// Plays the lines in order and then leaves as ctrl+q does.
    package mutating func play(_ script: Script) throws(ScriptError) {
        for line in script.lines where !isOver { try play(line) }
        if !isOver { handle(.terminate(status: 0)) }
        if !model.saving.isSaved { throw ScriptError(line: script.lines.count, .notSaved(model.saving.failure ?? "")) }
    }

    mutating func play(_ line: Script.Line) throws(ScriptError) {
        switch line.action {
        case .key, .type, .say: for stroke in line.action.strokes { press(stroke) }
        case .click, .drag, .wheel: for event in line.action.mouseEvents { handle(.input(.mouse(event))) }
        case .paste(let path):
            do throws(StorageError) {
                handle(.input(.paste(try NoteFile(path).read())))
            } catch {
                throw ScriptError(line: line.number, .unreadable(error.text))
            }
        case .editor(let command): editor.command = command
        case .crash: try crash(inLine: line.number)
        case .size(let size): handle(.resized(size))
        case .at(let wall): now.wall = wall
        case .advance(let time): advance(by: time)
        case .tutorial: handle(.coached(Coach(place: file.folder, isKept: true, hasGit: true)))
        case .screen: output(shownText())
        case .expect(let text):
            let shown = shownText()
            guard shown.contains(text) else { throw ScriptError(line: line.number, .missing(text, screen: shown)) }
        }
    }

    mutating func press(_ stroke: KeyStroke) { handle(.input(.key(stroke))) }

    private static func opened(_ file: NoteFile, _ bytes: [UInt8], size: Size, at now: Stamp) -> Model {
        var preferences = Preferences()
        // Nothing is written there.
        preferences.exportFolder = "exports"
        return Model(
            fileName: file.name, bytes: bytes, preferences: preferences, size: size, at: now, utcOffset: 0)
    }

    /// What was done is in the log at once, so the note that is opened again finds all of it there.
    private mutating func crash(inLine number: Int) throws(ScriptError) {
        let past = model.proceedings
        do throws(StorageError) {
            model = Self.opened(file, try file.read(), size: model.terminalSize, at: now)
        } catch {
            throw ScriptError(line: number, .unreadable(error.text))
        }
        note = SavedNote(file, holding: model.note.buffer)
        handle(.recalled(past, Opening(text: nil, version: Version.current)))
        for message in Message.surroundings(of: model.note, at: file) { handle(message) }
    }

    /// Lets time pass, with every deadline of the model on the way.
    private mutating func advance(by time: Duration) {
        let end = now.uptime + time
        while let deadline = model.deadline, deadline <= end {
            now.wall += deadline - now.uptime
            now.uptime = deadline
            handle(.tick)
        }
        now.wall += end - now.uptime
        now.uptime = end
        handle(.tick)
    }

    private mutating func shownText() -> String {
        screen.show(model)
        return screen.frame.description
    }

    private mutating func handle(_ message: Message) {
        for effect in model.update(message, at: now) {
            switch effect {
            case .save(let buffer, let revision, let seen, let isNew):
                for answer in note.save(buffer, revision: revision, over: seen, isNew: isNew) { handle(answer) }
            case .searchArchive(let text, let number):
                handle(.found(archive.answer(text, today: now.day), number: number))
            case .quit: isOver = true
            case .check(let buffer, let people):
                handle(.checked(Concern.found(in: buffer, at: file.path, knowing: people)))
            case .export: handle(.archived("A script exports nothing; gavel export does."))
            case .archive: handle(.archived("A script puts nothing into the archive."))
            case .tell, .log, .ring, .run, .rescue, .tellUnsaved, .suspend, .nextTheme, .setMouse, .handToTerminal,
                .redraw:
                break
            case .openEditor(let buffer, let line): handle(editor.edit(buffer.bytes, line: line))
            }
        }
    }
}
