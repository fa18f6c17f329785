import Console
import Testing

@Suite struct PasteTests {
    private static let start = Array("\u{1B}[200~".utf8)
    private static let end = Array("\u{1B}[201~".utf8)

    /// Everything that might be taken for the end, and bytes that are no text.
    private static let text: [UInt8] =
        Array("one\rtwo\t\u{1B}[20\u{1B}[201\u{1B}\u{1B}[A \u{1B}[200~".utf8) + [0x00, 0xFF, 0x9B, 0x03]

    @Test func `a paste comes verbatim, in one piece, and keys around it stay keys`() {
        var decoder = InputDecoder()
        let inputs = decoder.feed([0x61] + Self.start + Self.text + Self.end + [0x62])
        #expect(inputs == [.key(KeyStroke("a")!), .paste(Self.text), .key(KeyStroke("b")!)])
    }

    @Test func `a paste is the same wherever reads cut it`() {
        let bytes = Self.start + Self.text + Self.end
        for cut in 0...bytes.count {
            var decoder = InputDecoder()
            #expect(decoder.feed(Array(bytes[..<cut])) + decoder.feed(Array(bytes[cut...])) == [.paste(Self.text)])
        }
        var decoder = InputDecoder()
        #expect(bytes.flatMap { decoder.feed([$0]) } == [.paste(Self.text)])
    }

    @Test func `a large paste over many reads is one`() {
        let text = (0..<100_000).map { UInt8(truncatingIfNeeded: 0x20 + $0 % 90) }
        let bytes = Self.start + text + Self.end
        var decoder = InputDecoder()
        var inputs: [Input] = []
        for first in stride(from: 0, to: bytes.count, by: 137) {
            inputs += decoder.feed(Array(bytes[first..<min(first + 137, bytes.count)]))
        }
        #expect(inputs == [.paste(text)])
    }

    @Test func `an empty paste is one`() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Self.start + Self.end) == [.paste([])])
    }

    @Test func `a paste without an end is delivered after the silence, and keys work again`() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Self.start + Array("text\u{1B}[2".utf8)) == [])
        #expect(decoder.isPasting)
        #expect(!decoder.isWaiting)
        #expect(decoder.flush() == [.paste(Array("text\u{1B}[2".utf8))])
        #expect(decoder.feed([0x78]) == [.key(KeyStroke("x")!)])
    }
}
