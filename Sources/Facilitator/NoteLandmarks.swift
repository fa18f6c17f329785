import NoteFormat

/// What the screen wants to know of the note at every frame, read anew only when the text there changed.
struct NoteLandmarks: Equatable, Sendable {
    var title = ""
    /// Where the header ends and the first section begins.
    var headerEnd = 0
    /// The lines that can be shown as one row, when the cursor is elsewhere.
    var headerFold = 0..<0
    var footerFold = 0..<0

    init(_ note: Note) {
        title = note.title?.text ?? ""
        headerEnd = note.headerLines.upperBound
        // Names are never folded: the Present line belongs to the meeting.
        let end = note.attendance?.line ?? headerEnd
        headerFold = end > 2 ? 0..<end : 0..<0
        let footer = note.footerLines
        footerFold = footer.count > 2 ? footer : 0..<0
    }
}

extension Model {
    /// The lines that are shown as one row now: not where the cursor or the selection is.
    var folds: (header: Range<Int>, footer: Range<Int>) {
        guard !areFoldsOpen else { return (0..<0, 0..<0) }
        let range = selection.range
        let first = note.buffer.line(containing: range.lowerBound)
        let last = range.isEmpty ? first : note.buffer.line(containing: range.upperBound)
        let header = landmarks.headerFold
        let footer = landmarks.footerFold
        return (
            first < header.upperBound || viewport.heldFolds.contains(.header) ? 0..<0 : header,
            last >= footer.lowerBound || viewport.heldFolds.contains(.footer) ? 0..<0 : footer
        )
    }
}
