import TextEditing

/// The ranges of a transaction as the log spells them, `[[lower,upper,inserted],…]`, beside the inserted bytes in a row.
///
/// Read by hand: a row is written at every key, and a meeting has tens of thousands.
enum ChangeSpans {
    static func spelling(of transaction: Transaction) -> String {
        var text = "["
        for change in transaction.changes {
            if text.utf8.count > 1 { text += "," }
            text += "[\(change.range.lowerBound),\(change.range.upperBound),\(change.replacement.count)]"
        }
        return text + "]"
    }

    /// Nil unless the spelling is whole and `bytes` are exactly what it says was inserted.
    static func changes(_ spelling: String, inserting bytes: [UInt8]) -> [Change]? {
        var reader = Reader(rest: Array(spelling.utf8)[...])
        var changes: [Change] = []
        var used = 0
        guard reader.takes("[") else { return nil }
        while !reader.takes("]") {
            guard changes.isEmpty || reader.takes(",") else { return nil }
            guard reader.takes("["), let lower = reader.number(), reader.takes(","), let upper = reader.number(),
                reader.takes(","), let count = reader.number(), reader.takes("]"),
                lower <= upper, count <= bytes.count - used
            else { return nil }
            changes.append(Change(range: lower..<upper, replacement: Array(bytes[used..<used + count])))
            used += count
        }
        return reader.rest.isEmpty && used == bytes.count ? changes : nil
    }

    private struct Reader {
        var rest: ArraySlice<UInt8>

        mutating func takes(_ character: Unicode.Scalar) -> Bool {
            guard let first = rest.first, UInt32(first) == character.value else { return false }
            rest.removeFirst()
            return true
        }

        /// Nil for what is no number or too large for one.
        mutating func number() -> Int? {
            var value = 0
            let digits = rest.prefix { (0x30...0x39).contains($0) }
            guard !digits.isEmpty else { return nil }
            for digit in digits {
                let (tens, overflowsByTen) = value.multipliedReportingOverflow(by: 10)
                let (sum, overflowsByOne) = tens.addingReportingOverflow(Int(digit - 0x30))
                guard !overflowsByTen, !overflowsByOne else { return nil }
                value = sum
            }
            rest.removeFirst(digits.count)
            return value
        }
    }
}
