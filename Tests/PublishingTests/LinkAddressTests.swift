import Testing

@testable import Publishing

@Suite("A link's address")
struct LinkAddressTests {
    @Test(
        "is taken where following it goes to a page, a mail or a call",
        arguments: [
            "https://example.org/a?b=c#d", "HTTP://example.org", "mailto:ada@example.org", "tel:+15550100", "notes.md",
            "../2026/a.md#top", "#top", "/root.md", "irc://chat.example/lantern", "a/b:c",
        ])
    func harmless(_ address: String) { #expect(LinkAddress.isHarmless(address)) }

    @Test(
        "is refused where it could run something or reach another machine's files",
        arguments: [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
            "java\nscript:alert(1)", "\u{1}javascript:alert(1)", "data:text/html,<b>", "vbscript:x",
            "file:///etc/passwd",
            "//host/share", "\\\\host\\share", "/\\host/share", "", "blob:x", "view-source:x",
        ])
    func harmful(_ address: String) { #expect(!LinkAddress.isHarmless(address)) }
}
