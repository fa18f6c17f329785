import Testing
import TextEditing

@Suite("Motions")
struct MotionTests {
    /// Every stop of the cursor from the start to the end, as the pieces between the stops.
    func steps(_ text: [UInt8]) -> [[UInt8]] {
        let buffer = TextBuffer(text)
        var pieces: [[UInt8]] = []
        var at = 0
        while at < buffer.byteCount {
            let next = buffer.nextCluster(after: at)
            pieces.append(buffer.bytes(in: at..<next))
            at = next
        }
        return pieces
    }

    @Test(
        "step over what a reader sees as one character",
        arguments: [
            ("abc", 3), ("é", 1), ("e\u{301}x", 2), ("👨‍👩‍👧‍👦!", 2), ("🇫🇷🇯🇵", 2), ("日本\n語", 4), ("a\r\nb", 3), ("👍🏽", 1),
        ])
    func clusters(text: String, count: Int) {
        let pieces = steps(Array(text.utf8))
        #expect(pieces.count == count)
        let buffer = TextBuffer(Array(text.utf8))
        var back: [[UInt8]] = []
        var at = buffer.byteCount
        while at > 0 {
            let previous = buffer.previousCluster(before: at)
            back.insert(buffer.bytes(in: previous..<at), at: 0)
            at = previous
        }
        #expect(back == pieces)
    }

    @Test("step over bytes that are not UTF-8 one by one")
    func invalidBytes() {
        #expect(steps([0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80]).count == 6)
    }

    @Test("know the character that an offset is inside of")
    func aroundOffset() {
        let buffer = TextBuffer(Array("xe\u{301}y".utf8))
        #expect((0...buffer.byteCount).map { buffer.cluster(around: $0) } == [nil, nil, 1..<4, 1..<4, nil, nil])
        let lines = TextBuffer(Array("a\r\nb\rc".utf8))
        #expect((0...lines.byteCount).compactMap { lines.cluster(around: $0) } == [1..<3])
    }

    @Test("go by words over line ends and over letters beyond ASCII")
    func words() {
        let buffer = TextBuffer(Array("- Stéfan’s list\n  next".utf8))
        let first = buffer.endOfWord(after: 0)
        #expect(buffer.bytes(in: 0..<first) == Array("- Stéfan".utf8))
        #expect(buffer.startOfWord(before: first) == 2)
        let end = buffer.byteCount
        #expect(buffer.bytes(in: buffer.startOfWord(before: end)..<end) == Array("next".utf8))
        #expect(buffer.endOfWord(after: end) == end)
        #expect(buffer.startOfWord(before: 0) == 0)
    }

    @Test("search ignores case until a capital is given, and goes round")
    func search() {
        let buffer = TextBuffer(Array("alpha Beta\nbeta\n".utf8))
        #expect(buffer.search(SearchText("beta"), from: 0) == 6..<10)
        #expect(buffer.search(SearchText("beta"), from: 7) == 11..<15)
        #expect(buffer.search(SearchText("beta"), from: 12) == 6..<10)
        #expect(buffer.search(SearchText("Beta"), from: 7) == 6..<10)
        #expect(buffer.searchBack(SearchText("beta"), from: 6) == 11..<15)
        #expect(buffer.search(SearchText("gamma"), from: 0) == nil)
        #expect(buffer.search(SearchText(""), from: 0) == nil)
    }

    @Test("search finds letters with accents by those without, and an accent by itself alone")
    func searchAccents() {
        func found(_ wanted: String, in text: String) -> [String] {
            let buffer = TextBuffer(Array(text.utf8))
            return buffer.places(of: SearchText(wanted), inLine: 0)
                .map { String(decoding: buffer.bytes(in: $0), as: UTF8.self) }
        }
        let names = "Zoë, Zoe\u{308}, ZOË and Zoe"
        #expect(found("zoe", in: names) == ["Zoë", "Zoe\u{308}", "ZOË", "Zoe"])
        #expect(found("Zoe", in: names) == ["Zoë", "Zoe\u{308}", "Zoe"])
        #expect(found("zoë", in: names) == ["Zoë", "ZOË"])
        #expect(found("strasse", in: "Straße STRASSE") == ["Straße", "STRASSE"])
        #expect(found("Aegir", in: "Ægir und Jon") == ["Ægir"])
        // Half of a letter is nothing to be selected.
        #expect(found("a", in: "æ ä a") == ["ä", "a"])
        #expect(found("привет", in: "Привет, ПРИВЕТ") == ["Привет", "ПРИВЕТ"])
        #expect(found("会議", in: "二週間の会議") == ["会議"])
    }
}

@Suite("Transactions")
struct TransactionTests {
    @Test("move a cursor with the text around it")
    func mapping() {
        let transaction = Transaction([
            Change(range: 2..<4, replacement: [1, 1, 1]), Change(range: 8..<8, replacement: [1]),
        ])
        #expect(transaction.map(1) == 1)
        #expect(transaction.map(3) == 5)
        #expect(transaction.map(4) == 5)
        #expect(transaction.map(8) == 10)
        #expect(transaction.map(8, sticksBefore: true) == 9)
    }

    @Test("of typed characters join into one edit that undoes as one")
    func joining() {
        var buffer = TextBuffer(Array("ab".utf8))
        var edits: [Edit] = []
        for (at, byte) in [(1, UInt8(120)), (2, 121)] {
            let insertion = Transaction.insert([byte], at: at)
            let edit = Edit(insertion, in: buffer, before: Selection(at: at), after: Selection(at: at + 1))
            buffer.apply(insertion)
            if edits.isEmpty || !edits[0].absorb(edit) { edits.append(edit) }
        }
        #expect(buffer.bytes == Array("axyb".utf8))
        #expect(edits.count == 1)
        buffer.apply(edits[0].inverse)
        #expect(buffer.bytes == Array("ab".utf8))
    }
}
