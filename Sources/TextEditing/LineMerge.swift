/// Two changed versions of a text made one, by whole lines (diff3).
///
/// Changes that do not overlap are both taken, equal ones once. Where changes overlap, or put different lines at the
/// same place, both are kept between git's markers. No line that either side added is lost.
/// The result is the same text whichever side is called ours, but for the order within the markers.
package struct LineMerge: Sendable {
    /// Turns ours into the merged text.
    package let transaction: Transaction
    /// Lines of theirs that came in or replaced lines, those between markers included.
    package let takenLines: Int
    /// Lines of ours that went because theirs dropped them, beyond those that others replaced.
    package let removedLines: Int
    /// How many places are marked.
    package let conflicts: Int

    /// Merges what ours and theirs each made of base. Time is near-linear.
    package init(base: TextBuffer, ours: TextBuffer, theirs: TextBuffer) {
        // A last line without terminator counts as the same line with one; whether it ends with one is merged apart.
        let terminator = TerminatorCount(base, ours, theirs).mostUsed
        let baseLines = LineList(base, closingWith: terminator)
        var weave = MergeWeave(
            ours: LineList(ours, closingWith: terminator), theirs: LineList(theirs, closingWith: terminator),
            isBaseOpen: baseLines.isOpen, markerTerminator: TerminatorCount(ours).mostUsed(orIfNone: terminator))
        weave.weave(
            base: baseLines.count, LineDiff(from: baseLines, to: weave.ours).hunks,
            LineDiff(from: baseLines, to: weave.theirs).hunks)
        transaction = LineDiff(from: ours, to: TextBuffer(weave.merged)).transaction
        takenLines = weave.takenLines
        removedLines = weave.removedLines
        conflicts = weave.conflicts
    }
}
