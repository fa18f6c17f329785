import NoteFormat
import Testing

@Suite("A line without its markup")
struct PlainTextTests {
    @Test(
        "says what a reader sees",
        arguments: [
            ("dig", "dig"), ("[a hole](https://lantern.example/a_(b)) here", "a hole here"),
            ("![a lamp](x.png)", "a lamp"),
            ("[`wick` **new**](x)", "wick new"), ("[](https://lantern.example)", "https://lantern.example"),
            ("**Ann:** dig", "Ann: dig"), ("*dig* a * b *c", "dig a * b *c"), ("2*3*4", "2*3*4"), ("***all***", "all"),
            ("`f(*args)` and ``a ` b``", "f(*args) and a ` b"), ("a ` b", "a ` b"), ("__init__ _x", "__init__ _x"),
            ("https://github.com/lantern/wick/pull/12, and", "lantern/wick#12, and"),
            ("<https://github.com/lantern/wick/pull/12>", "lantern/wick#12"),
            ("see https://lantern.example/*a*?", "see https://lantern.example/*a*?"), ("\\#12 \\a", "#12 \\a"),
            ("[x] and [y]", "[x] and [y]"), ("[a](b", "[a](b"), ("héhttps://a", "héhttps://a"), ("*", "*"),
            ("a\\", "a\\"),
        ])
    func text(_ line: String, _ expected: String) {
        #expect(line.withoutMarkup == expected)
    }
}
