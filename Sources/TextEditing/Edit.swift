/// A transaction that was applied, with what undo and redo need.
package struct Edit: Hashable, Sendable {
    package private(set) var transaction: Transaction
    package private(set) var inverse: Transaction
    package let before: Selection
    package var after: Selection

    package init(_ transaction: Transaction, in buffer: TextBuffer, before: Selection, after: Selection) {
        self.transaction = transaction
        self.inverse = transaction.inverse(in: buffer)
        self.before = before
        self.after = after
    }

    /// Takes `next` in, when both only insert and `next` goes on where this one ended, so that typing a word is one edit.
    ///
    /// - Returns: whether it was taken in.
    package mutating func absorb(_ next: Edit) -> Bool {
        guard transaction.changes.count == 1, next.transaction.changes.count == 1 else { return false }
        let other = next.transaction.changes[0]
        let end = transaction.changes[0].range.lowerBound + transaction.changes[0].replacement.count
        guard other.range.isEmpty, other.range.lowerBound == end, after == next.before else { return false }
        // In place: this is done at every key.
        transaction.appendToInsertion(other.replacement)
        inverse.extendRemoval(by: other.replacement.count)
        after = next.after
        return true
    }
}
