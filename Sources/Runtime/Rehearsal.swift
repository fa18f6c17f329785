import Console
import Facilitator
import MeetingCore
import Storage

/// The application without a terminal: a script presses the keys, and time passes only when it says so.
package struct Rehearsal {
    private let file: NoteFile
    private var note: SavedNote
    private var model: Model
    private var screen = Screen()
    private var now: Stamp
    /// An index in memory: a script leaves nothing behind but the note.
    private let archive: ArchiveLookup
    private var isOver = false
    /// Takes what `screen` prints.
    private let output: (String) -> Void

    package init(_ file: NoteFile, output: @escaping (String) -> Void) throws(StorageError) {
        self.file = file
        self.output = output
        archive = ArchiveLookup(around: file, cache: nil, nil)
        now = .current
        model = Model(
            fileName: file.name, bytes: try file.read(), size: Size(columns: 80, rows: 24), at: now, utcOffset: 0)
        note = SavedNote(file, holding: model.note.buffer)
        for message in Message.names(around: file) { handle(message) }
    }

    /// Plays the lines in order and then leaves as ctrl+q does.
    package mutating func play(_ script: Script) throws(ScriptError) {
        for line in script.lines where !isOver { try play(line) }
        if !isOver { handle(.terminate(status: 0)) }
        if !model.saving.isSaved { throw ScriptError(line: script.lines.count, .notSaved(model.saving.failure ?? "")) }
    }

    private mutating func play(_ line: Script.Line) throws(ScriptError) {
        switch line.action {
        case .key(let stroke): handle(.input(.key(stroke)))
        case .type(let text):
            for scalar in text.unicodeScalars { handle(.input(.key(KeyStroke(.character(scalar))))) }
        case .paste(let path):
            do throws(StorageError) {
                handle(.input(.paste(try NoteFile(path).read())))
            } catch {
                throw ScriptError(line: line.number, .unreadable(error.text))
            }
        case .size(let size): handle(.resized(size))
        case .at(let wall): now.wall = wall
        case .advance(let time): advance(by: time)
        case .screen: output(shownText())
        case .expect(let text):
            let shown = shownText()
            guard shown.contains(text) else { throw ScriptError(line: line.number, .missing(text, screen: shown)) }
        }
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
            case .check(let buffer): handle(.checked(Concern.found(in: buffer, at: file.path)))
            case .archive: handle(.archiveFailed("Nothing is archived while a script plays."))
            case .tell, .log, .rescue, .tellUnsaved, .suspend, .redraw: break
            case .openEditor(let buffer, let line): handle(UserEditor(file: file).edit(buffer.bytes, line: line))
            }
        }
    }
}
