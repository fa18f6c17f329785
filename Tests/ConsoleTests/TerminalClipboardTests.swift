import Console
import Testing

@Suite struct TerminalClipboardTests {
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"), ("Größe 調\n", "R3LDtsOfZSDoqr8K"), ("\u{1B}]0;x\u{7}", "G10wO3gH"),
    ])
    func `a text is handed over in base64`(text: String, encoded: String) {
        let bytes = Array(text.utf8)
        #expect(TerminalClipboard.sequence(bytes) == Array("\u{1B}]52;c;\(encoded)\u{1B}\\".utf8))
        #expect(TerminalClipboard.encodedCount(bytes.count) == encoded.utf8.count)
    }

    @Test func `no byte is a command to the terminal`() {
        let sent = TerminalClipboard.sequence(Array(0...255))
        #expect(sent.dropFirst(7).dropLast(2).allSatisfy { $0 > 0x20 && $0 < 0x7F })
        #expect(sent.contains(UInt8(ascii: "+")) && sent.contains(UInt8(ascii: "/")))
    }
}
