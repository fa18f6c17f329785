import Console
import TestSupport
import Testing

@testable import Facilitator

/// Rows of a line hold all of its bytes once, in order, and fit the pane.
struct SoftWrapTests {
    @Test("No byte is lost or doubled, at any width", arguments: 1...80)
    func keepsAllBytes(_ width: Int) {
        var random = SeededRandom(seed: UInt64(width))
        for _ in 0..<40 {
            let line = Self.line(&random)
            line.withUnsafeBufferPointer { bytes in
                let starts = bytes.wrapped(to: width)
                #expect(starts.first == 0)
                #expect(zip(starts, starts.dropFirst()).allSatisfy { $0 < $1 }, "\(line) at \(width): \(starts)")
                #expect(starts.allSatisfy { $0 == 0 || $0 < line.count }, "\(line) at \(width): \(starts)")
                #expect(bytes.rowCount(to: width) == starts.count)
                // A row never starts inside a character.
                var boundaries: Set<Int> = [0]
                var glyphs = Glyphs(bytes)
                while let glyph = glyphs.next() { boundaries.insert(glyph.offset) }
                #expect(starts.allSatisfy(boundaries.contains), "\(line) at \(width): \(starts)")
            }
        }
    }

    @Test("A row is no wider than the pane, but for blanks at its end", arguments: 20...80)
    func fits(_ width: Int) {
        var random = SeededRandom(seed: UInt64(width) + 1000)
        for _ in 0..<40 {
            let line = Self.line(&random)
            line.withUnsafeBufferPointer { bytes in
                let starts = bytes.wrapped(to: width)
                let hang = bytes.hangingIndent(within: width)
                for (number, start) in starts.enumerated() {
                    var end = number + 1 < starts.count ? starts[number + 1] : line.count
                    while end > start, line[end - 1] == UInt8(ascii: " ") { end -= 1 }
                    let row = UnsafeBufferPointer(rebasing: bytes[start..<end])
                    let columns = Glyphs.column(ofByte: row.count, in: row)
                    #expect(columns + (number == 0 ? 0 : hang) <= width, "\(line) at \(width)")
                }
            }
        }
    }

    @Test(
        "Further rows stand under the text of their item",
        arguments: [
            ("- one two three", 8, ["- one", "  two", "  three"]),
            ("10. one two", 8, ["10. one", "    two"]),
            ("  * ab cd ef", 8, ["  * ab", "    cd", "    ef"]),
            ("one two three", 8, ["one two", "three"]),
            ("漢字漢字漢字", 8, ["漢字漢字", "漢字"]),
            ("unbreakable", 4, ["unbr", "eaka", "ble"]), ("- unbreakable", 6, ["- unbr", "  eaka", "  ble"]),
            ("- [ ] unbreakable", 8, ["- [ ] un", "  breaka", "  ble"]),
            ("- [ ] unbroken", 11, ["- [ ]", "  unbroken"]),
            ("- [ ] ünbroken. x", 11, ["- [ ]", "  ünbroken.", "  x"]),
            ("- é unbreakable", 6, ["- é", "  unbr", "  eaka", "  ble"]),
            ("- ünbreakable", 6, ["- ünbr", "  eaka", "  ble"]), ("\t- one two", 10, ["\t- one", "     two"]),
            ("\t- one two", 12, ["\t- one", "      two"]), ("-   one two", 8, ["-   one", "    two"]),
            ("-\tone two", 8, ["-\tone", "    two"]),
        ])
    func hangs(_ line: String, _ width: Int, _ rows: [String]) {
        let bytes = Array(line.utf8)
        let shown = bytes.withUnsafeBufferPointer { buffer in
            let starts = buffer.wrapped(to: width)
            let hang = String(repeating: " ", count: buffer.hangingIndent(within: width))
            return starts.enumerated().map { number, start in
                let end = number + 1 < starts.count ? starts[number + 1] : bytes.count
                var row = (number == 0 ? "" : hang) + String(decoding: bytes[start..<end], as: UTF8.self)
                while row.last == " " { row.removeLast() }
                return row
            }
        }
        #expect(shown == rows)
    }

    private static func line(_ random: inout SeededRandom) -> [UInt8] {
        let pieces = [
            "word", " ", "  ", "- ", "12. ", "漢字", "e\u{301}", "👩\u{200D}🚀", "\t", "\u{202E}", "\u{1B}",
            "averyverylongword", "é",
        ]
        var line: [UInt8] = []
        for _ in 0..<Int.random(in: 0..<40, using: &random) {
            if Int.random(in: 0..<20, using: &random) == 0 {
                line.append(0xC3)
            } else {
                line += Array(pieces.randomElement(using: &random)!.utf8)
            }
        }
        return line
    }
}
