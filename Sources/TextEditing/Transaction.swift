/// One replacement of bytes.
package struct Change: Hashable, Sendable, Codable {
    /// The bytes to replace, as offsets into the text before the transaction.
    package var range: Range<Int>
    package var replacement: [UInt8]

    package init(range: Range<Int>, replacement: [UInt8]) {
        self.range = range
        self.replacement = replacement
    }

    /// By how many bytes the text grows.
    package var growth: Int { replacement.count - range.count }
}

/// A change of the text as a value: sorted replacements that do not overlap, all in offsets of the text before.
package struct Transaction: Hashable, Sendable, Codable {
    package private(set) var changes: [Change]

    /// - Precondition: `changes` are sorted and do not overlap.
    package init(_ changes: [Change]) {
        var end = 0
        for change in changes {
            precondition(change.range.lowerBound >= end, "changes overlap or are not sorted")
            end = change.range.upperBound
        }
        self.changes = changes.filter { !$0.range.isEmpty || !$0.replacement.isEmpty }
    }

    /// Nil for changes that overlap, are not sorted or lie before the text: what was read from a disk may be anything.
    package init?(checking changes: [Change]) {
        var end = 0
        for change in changes {
            guard change.range.lowerBound >= end else { return nil }
            end = change.range.upperBound
        }
        self.init(changes)
    }

    /// Lets the only change insert more bytes behind those it inserts already.
    mutating func appendToInsertion(_ bytes: [UInt8]) {
        changes[0].replacement += bytes
    }

    /// Lets the only change take away more bytes behind those it takes away already.
    mutating func extendRemoval(by count: Int) {
        let range = changes[0].range
        changes[0].range = range.lowerBound..<range.upperBound + count
    }

    package static func insert(_ bytes: [UInt8], at offset: Int) -> Transaction {
        Transaction([Change(range: offset..<offset, replacement: bytes)])
    }

    package static func replace(_ range: Range<Int>, with bytes: [UInt8]) -> Transaction {
        Transaction([Change(range: range, replacement: bytes)])
    }

    package static func delete(_ range: Range<Int>) -> Transaction { replace(range, with: []) }

    package var isEmpty: Bool { changes.isEmpty }

    /// Whether all its offsets lie in `buffer`.
    package func fits(_ buffer: TextBuffer) -> Bool {
        (changes.last?.range.upperBound ?? 0) <= buffer.byteCount
    }

    /// By how many bytes the text grows.
    package var growth: Int { changes.reduce(0) { $0 + $1.growth } }

    /// The transaction that undoes this one, which is to be applied to `buffer`.
    package func inverse(in buffer: TextBuffer) -> Transaction {
        var shift = 0
        return Transaction(
            changes.map { change in
                let start = change.range.lowerBound + shift
                shift += change.growth
                return Change(
                    range: start..<start + change.replacement.count,
                    replacement: buffer.bytes(in: change.range))
            })
    }

    /// Where an offset of the text before lies in the text after.
    ///
    /// - Parameter sticksBefore: whether an offset at the place of an insertion stays before the new bytes.
    ///   An offset inside replaced bytes goes to the end of the new ones.
    package func map(_ offset: Int, sticksBefore: Bool = false) -> Int {
        var moved = offset
        for change in changes {
            guard change.range.lowerBound <= offset else { break }
            if change.range.lowerBound == offset, sticksBefore { break }
            if change.range.upperBound <= offset {
                moved += change.growth
            } else {
                moved += change.range.lowerBound - offset + change.replacement.count
            }
        }
        return moved
    }
}

extension TextBuffer {
    /// Applies `transaction`, whose offsets must lie in this text.
    package mutating func apply(_ transaction: Transaction) {
        for change in transaction.changes.reversed() { replace(change.range, with: change.replacement) }
    }
}
