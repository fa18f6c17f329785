import ArgumentParser
import Console
import NoteFormat
import Publishing
import Storage

struct Outline: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outline",
        abstract: "Print what Gavel finds in notes.",
        discussion: """
            Examples:
              gavel outline notes.md
              gavel outline --json *.md   for programs

            Line numbers count from 1. With --json, an array with one record a note.

            More: gavel help note

            Exit status: 0 printed; 1 a note cannot be read; 64 a wrong command line.
            """
    )

    @Argument(help: "The notes.", completion: .file(extensions: ["md"]))
    var notes: [String]

    @Flag(help: "Print JSON instead of a tree.")
    var json = false

    func run() throws {
        var records: [OutlineRecord] = []
        for path in notes {
            do throws(StorageError) {
                records.append(OutlineRecord(Note(try NoteFile(path).read()), path: path))
            } catch {
                throw fail(error.text)
            }
        }
        guard json else {
            for record in records { for line in record.tree { print(line.visible) } }
            return
        }
        print(try JSONText.of(records), terminator: "")
    }
}
