import Console
import Testing

@Suite struct KeyStrokeTests {
    private static let keys: [KeyStroke.Key] =
        [
            .enter, .tab, .escape, .backspace, .insert, .delete, .home, .end, .pageUp, .pageDown, .up, .down, .left,
            .right, .menu,
        ] + (1...63).map { .function($0) } + (0x20...0x7E).map { .character(Unicode.Scalar(UInt8($0))) }
        + ["é", "É", "ß", "漢", "😀", "\u{301}", "\u{202E}", "\u{A0}", "\u{85}"].map { .character($0) }

    @Test func `every key with every modifier is spelled one way and read back`() {
        var spellings: [String: KeyStroke] = [:]
        for key in Self.keys {
            for modifiers in 0..<8 {
                let stroke = KeyStroke(key, KeyStroke.Modifiers(rawValue: UInt8(modifiers)))
                #expect(KeyStroke(stroke.description) == stroke, "\(stroke)")
                let same = spellings.updateValue(stroke, forKey: stroke.description)
                #expect(same == nil || same == stroke, "\(stroke)")
            }
        }
    }

    @Test(arguments: [
        (KeyStroke(.character("s"), .control), "ctrl+s"), (KeyStroke(.enter, .alt), "alt+enter"),
        (KeyStroke(.tab, .shift), "shift+tab"), (KeyStroke(.function(1)), "f1"), (KeyStroke(.pageDown), "pagedown"),
        (KeyStroke(.character("A"), .alt), "alt+shift+a"), (KeyStroke(.character("?")), "?"),
        (KeyStroke(.character("+"), .control), "ctrl++"), (KeyStroke(.character(" "), .control), "ctrl+space"),
        (KeyStroke(.up, [.control, .alt, .shift]), "ctrl+alt+shift+up"), (KeyStroke(.escape), "esc"),
    ])
    func `a key is spelled as the help says`(stroke: KeyStroke, spelling: String) {
        #expect(stroke.description == spelling)
        #expect(KeyStroke(spelling) == stroke)
    }

    @Test(arguments: [
        "", "ctrl+", "Ctrl+s", "shift+ctrl+s", "ctrl-s", "f0", "f64", "f01x", "enterr", "u+110000", "ab", " ",
    ])
    func `what is no spelling is no key`(spelling: String) {
        #expect(KeyStroke(spelling) == nil)
    }

    @Test func `only a plain character types text`() {
        #expect(KeyStroke("shift+a")?.text == "A")
        #expect(KeyStroke("space")?.text == " ")
        #expect(KeyStroke("alt+a")?.text == nil)
        #expect(KeyStroke("enter")?.text == nil)
    }
}
