import ArgumentParser
import Runtime
import Storage

struct Play: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "play",
        abstract: "Play a script of keys on a note, without a terminal.",
        discussion: """
            Examples:
              gavel play notes.md script.txt

            One action a line; lines that begin with # are comments:
              key ctrl+n                 press a key
              type some text             type the text
              say q+ Ada                 enter a line on the command line
              paste FILE                 paste a file
              click 5 30                 click in row 5, column 30; again for a double click
              click 5 30 shift           with shift: select up to there
              drag 5 30 7 42             drag from the one place to the other
              wheel down 5 30            turn the wheel there (or up)
              size 80x24                 set the size of the screen
              at 2024-07-17T18:00:00Z    set the wall clock
              advance 5m                 let time pass (1h30m, 90s, 500ms)
              editor COMMAND             run this instead of $VISUAL or $EDITOR
              crash                      be killed, and open the note again
              tutorial                   have the coach of gavel tutorial
              screen                     print the screen
              expect TEXT                fail unless TEXT is on the screen
            The note is saved as in the application.

            More: gavel help scripts

            Exit status: 0 played; 1 the note or the script cannot be read, or an expectation failed: it ends there; \
            3 another gavel has the note open; 64 a wrong command line.
            """
    )

    @Argument(help: "The note; it is changed.", completion: .file(extensions: ["md"]))
    var note: String

    @Argument(help: "The script.", completion: .file())
    var script: String

    func run() throws {
        do {
            let text = String(decoding: try NoteFile(script).read(), as: UTF8.self)
            let file = try NoteFile(note)
            let lock = try lock(file)
            defer { lock?.release() }
            var rehearsal = try Rehearsal(file) { print($0, terminator: "") }
            try rehearsal.play(Script(text))
        } catch let error as ScriptError {
            throw fail("\(script):\(error.line): \(error.text)")
        } catch let error as StorageError {
            throw fail(error.text)
        }
    }
}
