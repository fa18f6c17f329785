import NoteFormat
import TextEditing

/// A secret in a note that lets whoever reads it join the meeting.
package struct JoinSecret: Equatable, Sendable {
    package enum Form: Equatable, Sendable {
        /// A parameter of a link: `pwd`.
        case parameter(String)
        /// Beside its label: `Passcode: 123456`.
        case labelled(String)
        /// Within a number to dial: `+1 555,,123#,,,,*123456#`.
        case dialled
    }

    package let form: Form
    /// The bytes of the secret itself.
    package let bytes: Range<Int>
    /// Takes it out, and leaves what works without it.
    package let redaction: Change

    /// Every secret of a note, in order.
    package static func all(in note: Note) -> [JoinSecret] {
        var secrets: [JoinSecret] = []
        let (header, footer) = (note.headerLines, note.footerLines)
        note.buffer.forEachLine(in: 0..<note.buffer.lineCount) { line, content in
            guard JoinSecretReading.mayHold(content) else { return true }
            let isAround = header.contains(line) || footer.contains(line)
            let reading = JoinSecretReading(Array(content), isAroundMeeting: isAround)
            let start = note.buffer.lineRange(line).lowerBound
            secrets += reading.secrets.map { $0.moved(by: start) }
            return true
        }
        return secrets
    }

    /// What takes every secret out of a note: sorted changes of its bytes that do not overlap.
    package static func redactions(in note: Note) -> [Change] { all(in: note).map(\.redaction) }

    private func moved(by offset: Int) -> JoinSecret {
        let change = redaction.range.lowerBound + offset..<redaction.range.upperBound + offset
        return JoinSecret(
            form: form, bytes: bytes.lowerBound + offset..<bytes.upperBound + offset,
            redaction: Change(range: change, replacement: redaction.replacement))
    }
}

extension Note {
    package var withoutJoinSecrets: Note {
        var note = self
        note.apply(Transaction(JoinSecret.redactions(in: note)))
        return note
    }
}
