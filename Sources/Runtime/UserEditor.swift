import Facilitator
import Glibc
import Storage

/// The user's own editor on a copy of the note: `$VISUAL`, else `$EDITOR`, else vi, run by the shell as git does.
struct UserEditor {
    let file: NoteFile
    var command = Self.usual

    /// Runs the editor to its end and answers with what it left.
    func edit(_ bytes: [UInt8], line: Int) -> Message {
        var template = Array("/tmp/gavel-edit-XXXXXX".utf8CString)
        guard let made = template.withUnsafeMutableBufferPointer({ mkdtemp($0.baseAddress!) }) else {
            return failed("no temporary folder")
        }
        let folder = String(cString: made)
        let name = file.path.split(separator: "/").last.map(String.init) ?? "note.md"
        let path = "\(folder)/\(name)"
        defer {
            unlink(path)
            rmdir(folder)
        }
        let copy = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard copy >= 0 else { return failed("no temporary file") }
        close(copy)
        do throws(StorageError) {
            let note = try NoteFile(path)
            try note.replace(with: bytes)
            let status = run(path, line: line)
            // The shell's status for what it does not find.
            guard status != 127 else { return failed("it is not installed; \(Self.variable) names another") }
            guard status == 0 else { return failed("it ended with status \(status); the note is as it was") }
            return .edited(try NoteFile(path).read())
        } catch {
            return failed(error.text)
        }
    }

    private func failed(_ reason: String) -> Message { .editorFailed("The editor \(command): \(reason).") }

    private static var usual: String { environment("VISUAL") ?? environment("EDITOR") ?? "vi" }

    /// What the user's choice is read from.
    private static var variable: String { environment("VISUAL") == nil ? "EDITOR" : "VISUAL" }

    /// - Returns: the exit status, or 128 and the signal's number.
    private func run(_ path: String, line: Int) -> Int32 {
        let program = command.split(separator: " ").first?.split(separator: "/").last.map(String.init) ?? ""
        let knowsLine = ["vi", "vim", "nvim", "nano", "emacs", "emacsclient", "kak", "micro", "joe", "mg"].contains(
            program)
        let script = "\(command) \(knowsLine ? "+\(line) " : "")\"$1\""
        return ForegroundProgram(path: "/bin/sh", arguments: ["-c", script, "sh", path]).run()
    }
}
