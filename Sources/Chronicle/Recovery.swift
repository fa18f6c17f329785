import Glibc
import MeetingCore
import MeetingLog
import Proceedings
import Storage
import TextEditing

/// What one log holds beside what its note's file holds, and the way to bring it there.
package struct Recovery {
    /// Nil when the folder of the note is gone.
    package let file: NoteFile?
    /// Nil when the file is gone.
    package let fileText: TextBuffer?
    package let past: Past
    let log: DatabaseLog
    let identity: FileIdentity?

    /// Nil for a log without entries.
    package init?(_ log: DatabaseLog) throws(ChronicleError) {
        self.log = log
        do throws(LogError) {
            guard let past = try log.proceedings() else { return nil }
            self.past = past
        } catch {
            throw .log(error)
        }
        file = try? NoteFile(resolving: log.notePath)
        identity = file?.identity
        guard let file, identity != nil else {
            fileText = nil
            return
        }
        do throws(StorageError) { fileText = TextBuffer(try file.read()) } catch { throw .storage(error) }
    }

    package var notePath: String { log.notePath }

    /// The text that the log leads to.
    package var text: TextBuffer { past.proceedings.note.buffer }

    /// Whether something that was written is in the log alone.
    ///
    /// A text that was saved once and then changed by other programs is none of the log's concern.
    package var isNeeded: Bool {
        guard let fileText else { return text.byteCount > 0 }
        return text != fileText && text != past.proceedings.fileText
    }

    /// How many lines of the log's text the file does not have.
    package var linesOnlyInLog: Int {
        var found: [[UInt8]: Int] = [:]
        for line in Self.lines(fileText ?? TextBuffer()) { found[line, default: 0] += 1 }
        return Self.lines(text).count { line in
            guard let count = found[line], count > 0 else { return true }
            found[line] = count - 1
            return false
        }
    }

    private static func lines(_ text: TextBuffer) -> [[UInt8]] {
        let lines = (0..<text.lineCount).map { text.bytes(in: text.contentRange($0)) }
        return lines.last?.isEmpty == true ? lines.dropLast() : lines
    }
}
