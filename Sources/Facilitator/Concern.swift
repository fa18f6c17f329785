/// Something to put right, or to decide, before the meeting ends.
package struct Concern: Equatable, Sendable {
    /// Where it stands in the note, from 0; nil for what concerns the meeting.
    package let line: Int?
    /// What is wrong and what to do.
    package let text: String

    /// Where to type, and over what, which may be nothing; nil for the end of the line.
    package let blank: Range<Int>?

    package init(line: Int?, text: String, blank: Range<Int>? = nil) {
        self.line = line
        self.text = text
        self.blank = blank
    }
}
