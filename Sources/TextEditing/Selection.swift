/// What is selected: from the anchor, which stays, to the head, which is the cursor. Empty: only a cursor.
package struct Selection: Hashable, Sendable, Codable {
    package var anchor: Int
    package var head: Int

    package init(anchor: Int, head: Int) {
        self.anchor = anchor
        self.head = head
    }

    /// Only a cursor.
    package init(at offset: Int) { self.init(anchor: offset, head: offset) }

    package var isEmpty: Bool { anchor == head }

    package var range: Range<Int> { min(anchor, head)..<max(anchor, head) }

    /// The selection after `transaction`: a cursor at the place of an insertion stays behind the new bytes.
    package func mapped(by transaction: Transaction) -> Selection {
        Selection(anchor: transaction.map(anchor), head: transaction.map(head))
    }
}
