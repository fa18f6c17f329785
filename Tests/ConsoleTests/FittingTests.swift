import Console
import Testing

@Suite("Text made to fit")
struct FittingTests {
    @Test(
        "is cut with an ellipsis, between whole characters",
        arguments: [
            ("lantern", 7, "lantern"), ("lantern", 6, "lante…"), ("日本語", 6, "日本語"), ("日本語", 5, "日本…"),
            ("日本語", 4, "日…"), ("a", 0, ""), ("ab", 1, "…"), ("", 3, ""), ("e\u{301}é", 1, "…"),
        ])
    func cut(text: String, columns: Int, expected: String) {
        #expect(text.cut(to: columns) == expected)
    }

    @Test(
        "goes on in lines, broken between words",
        arguments: [
            ("to light a lamp", 20, ["to light a lamp"]), ("to light a lamp", 8, ["to light", "a lamp"]),
            ("to light a lamp", 7, ["to", "light a", "lamp"]), ("lantern", 3, ["lan", "ter", "n"]),
            ("a lantern b", 3, ["a", "lan", "ter", "n b"]), ("日本 語", 5, ["日本", "語"]), ("日本語", 3, ["日", "本", "語"]),
            ("日本", 1, ["…"]), ("", 4, [""]), ("a  b   c", 3, ["a b", "c"]),
        ])
    func wrapped(text: String, columns: Int, expected: [String]) {
        #expect(text.wrapped(to: columns) == expected)
    }

    @Test("ends with an ellipsis where more lines would follow")
    func most() {
        #expect("to light a lamp and go".wrapped(to: 8, most: 2) == ["to light", "a lamp …"])
        #expect("to light a lamp".wrapped(to: 8, most: 2) == ["to light", "a lamp"])
        #expect("to light a lamp".wrapped(to: 8, most: 1) == ["to ligh…"])
    }

    @Test("is filled up with blanks")
    func padded() {
        #expect("日本".padded(to: 6) == "日本  ")
        #expect("12".padded(to: 4, atStart: true) == "  12")
        #expect("lantern".padded(to: 3) == "lantern")
    }
}
