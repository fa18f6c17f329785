import Console
import Testing

@Suite("Text for standard error")
struct VisibleTextTests {
    @Test(
        "spells out what a terminal would act on, and leaves the rest",
        arguments: [
            ("plain é 日本", "plain é 日本"), ("\u{1B}]52;c;aGk=\u{7}", "^[]52;c;aGk=^G"), ("a\u{202E}b", "a<U+202E>b"),
            ("x\ny", "x^Jy"), ("\u{9B}31m", "<U+009B>31m"),
        ])
    func visible(text: String, shown: String) {
        #expect(text.visible == shown)
    }
}
