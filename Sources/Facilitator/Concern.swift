/// Something to put right, or to decide, before the meeting ends.
package struct Concern: Equatable, Sendable {
    /// Where it stands in the note, from 0; nil for what concerns the meeting.
    package let line: Int?
    /// What is wrong and what to do.
    package let text: String

    package init(line: Int?, text: String) {
        self.line = line
        self.text = text
    }
}
