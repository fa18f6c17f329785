import TestSupport
import Testing
import TextEditing

/// The plain reading of a text that the chunked one must agree with.
struct PlainText {
    var bytes: [UInt8]

    var lines: [(whole: Range<Int>, content: Range<Int>)] {
        var lines: [(Range<Int>, Range<Int>)] = []
        var start = 0
        var at = 0
        while at < bytes.count {
            let isPair = bytes[at] == 13 && at + 1 < bytes.count && bytes[at + 1] == 10
            let length = isPair ? 2 : (bytes[at] == 10 || bytes[at] == 13 ? 1 : 0)
            if length > 0 {
                lines.append((start..<at + length, start..<at))
                start = at + length
            }
            at += max(length, 1)
        }
        lines.append((start..<bytes.count, start..<bytes.count))
        return lines
    }
}

func expectAgreement(_ buffer: TextBuffer, _ plain: PlainText) {
    #expect(buffer.bytes == plain.bytes)
    let lines = plain.lines
    #expect(buffer.lineCount == lines.count)
    guard buffer.lineCount == lines.count else { return }
    for (number, line) in lines.enumerated() {
        #expect(buffer.lineRange(number) == line.whole)
        #expect(buffer.contentRange(number) == line.content)
        #expect(buffer.withContent(ofLine: number) { Array($0) } == Array(plain.bytes[line.content]))
        #expect(buffer.line(containing: line.whole.lowerBound) == number)
        if let last = line.whole.last { #expect(buffer.line(containing: last) == number) }
    }
    var walked = 0
    buffer.forEachLine(in: 0..<buffer.lineCount) { number, content in
        walked += 1
        return Array(content) == Array(plain.bytes[lines[number].content])
    }
    #expect(walked == lines.count)
}

@Suite("The text buffer")
struct TextBufferTests {
    @Test(
        "keeps the bytes and finds the lines",
        arguments: [
            "", "\n", "a", "a\n", "a\nb", "\r\n", "a\r\nb\r", "\r\r\n\n", "a\u{2028}b\u{85}c\n", "\u{FEFF}x\n",
        ])
    func keepsBytes(text: String) {
        expectAgreement(TextBuffer(Array(text.utf8)), PlainText(bytes: Array(text.utf8)))
    }

    @Test("keeps NUL and bytes that are not UTF-8")
    func keepsInvalidBytes() {
        let bytes: [UInt8] = [0, 0xFF, 10, 0xC3, 13, 0x80, 0xED, 0xA0, 0x80]
        expectAgreement(TextBuffer(bytes), PlainText(bytes: bytes))
    }

    @Test("agrees with a plain array of bytes after random edits", arguments: 0..<24)
    func randomEdits(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var plain = PlainText(bytes: random.text(lines: seed < 12 ? 12 : 3_000))
        var buffer = TextBuffer(plain.bytes)
        for _ in 0..<(seed < 12 ? 120 : 12) {
            let low = Int.random(in: 0...plain.bytes.count, using: &random)
            let isLong = Int.random(in: 0..<6, using: &random) == 0
            let high = min(plain.bytes.count, low + Int.random(in: 0...(isLong ? 20_000 : 4), using: &random))
            let new = random.text(lines: Int.random(in: 0...(isLong ? 900 : 1), using: &random))
            let transaction = Transaction.replace(low..<high, with: new)
            let inverse = transaction.inverse(in: buffer)
            let before = buffer
            buffer.apply(transaction)
            plain.bytes.replaceSubrange(low..<high, with: new)
            #expect(buffer.bytes == plain.bytes)
            var undone = buffer
            undone.apply(inverse)
            #expect(undone == before)
        }
        expectAgreement(buffer, plain)
    }

    @Test("joins a CR and an LF that an edit brings together across chunks")
    func joinsTerminators() {
        let line = [UInt8](repeating: 97, count: 9_000)
        var plain = PlainText(bytes: line + [13] + [98] + [10] + line + [13] + line)
        var buffer = TextBuffer(plain.bytes)
        buffer.replace(9_001..<9_002, with: [])
        plain.bytes.remove(at: 9_001)
        expectAgreement(buffer, plain)
        buffer.replace(18_002..<18_002, with: [10])
        plain.bytes.insert(10, at: 18_002)
        expectAgreement(buffer, plain)
    }

    @Test("splits a CRLF when text is put between")
    func splitsTerminator() {
        var buffer = TextBuffer(Array("a\r\nb".utf8))
        buffer.replace(2..<2, with: [120])
        expectAgreement(buffer, PlainText(bytes: Array("a\rx\nb".utf8)))
    }
}
