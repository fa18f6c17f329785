import TestSupport
import TextEditing

extension SeededRandom {
    /// Some bytes with about so many terminators of all kinds.
    mutating func text(lines: Int) -> [UInt8] {
        let pieces: [[UInt8]] = [[10], [13, 10], [13], Array("- item é".utf8), [0xFF], Array("## x".utf8), [32], [9]]
        return (0..<lines * 3).flatMap { _ in pieces.randomElement(using: &self) ?? [] }
    }

    /// A line out of few, so that the same lines come again, with any terminator.
    private mutating func line() -> [UInt8] {
        let contents: [[UInt8]] = [
            [], Array("- item é".utf8), Array("- item è".utf8), Array("## x".utf8), [0xC3], [0xFF, 0x80, 32],
            Array("word \(Int.random(in: 0..<40, using: &self))".utf8),
        ]
        let terminators: [[UInt8]] = [[10], [10], [10], [10], [13, 10], [13]]
        return (contents.randomElement(using: &self) ?? []) + (terminators.randomElement(using: &self) ?? [])
    }

    mutating func lines(upTo most: Int) -> [[UInt8]] {
        (0..<Int.random(in: 0...most, using: &self)).map { _ in line() }
    }

    /// `lines` after some insertions, removals and replacements of a few lines.
    mutating func edited(_ lines: [[UInt8]], edits: Int) -> [[UInt8]] {
        var lines = lines
        for _ in 0..<Int.random(in: 0...edits, using: &self) {
            let low = Int.random(in: 0...lines.count, using: &self)
            let high = min(lines.count, low + Int.random(in: 0...2, using: &self))
            lines.replaceSubrange(low..<high, with: self.lines(upTo: 2))
        }
        return lines
    }

    /// The text of `lines`, at times without its last terminator.
    mutating func text(of lines: [[UInt8]]) -> TextBuffer {
        var bytes = lines.flatMap { $0 }
        if Int.random(in: 0..<3, using: &self) == 0 {
            while let last = bytes.last, last.isLineTerminator { bytes.removeLast() }
        }
        return TextBuffer(bytes)
    }
}

extension UInt8 {
    private var isLineTerminator: Bool { self == 10 || self == 13 }
}

extension TextBuffer {
    init(text: String) { self.init(Array(text.utf8)) }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    func applying(_ transaction: Transaction) -> TextBuffer {
        var after = self
        after.apply(transaction)
        return after
    }
}
