import Console
import Testing

@Suite struct InputDecoderTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var bytes: [UInt8]
        var keys: [String]

        init(_ bytes: String, _ keys: String...) {
            self.bytes = Array(bytes.utf8)
            self.keys = keys
        }

        var testDescription: String { keys.joined(separator: " ") + " \(bytes)" }
        var inputs: [Input] { keys.map { .key(KeyStroke($0)!) } }
    }

    static let rows: [Row] = [
        Row("a", "a"), Row("A", "shift+a"), Row("é", "é"), Row("漢", "漢"), Row("😀", "😀"), Row(" ", "space"),
        Row("\u{0}", "ctrl+space"), Row("\u{1}", "ctrl+a"), Row("\u{8}", "backspace"), Row("\u{7F}", "backspace"),
        Row("\t", "tab"), Row("\n", "ctrl+j"), Row("\r", "enter"), Row("\u{1A}", "ctrl+z"), Row("\u{1C}", "ctrl+\\"),
        Row("\u{1D}", "ctrl+]"), Row("\u{1E}", "ctrl+^"), Row("\u{1F}", "ctrl+_"),
        // alt, as an ESC before the key
        Row("\u{1B}x", "alt+x"), Row("\u{1B}X", "alt+shift+x"), Row("\u{1B}\r", "alt+enter"), Row("\u{1B}é", "alt+é"),
        Row("\u{1B}\u{7F}", "alt+backspace"), Row("\u{1B}\u{1}", "ctrl+alt+a"), Row("\u{1B} ", "alt+space"),
        Row("\u{1B}\u{1B}[A", "alt+up"), Row("\u{1B}\u{1B}OA", "alt+up"), Row("\u{1B}\u{1B}x", "esc", "alt+x"),
        Row("\u{1B}_a", "alt+_", "a"), Row("\u{1B}]a", "alt+]", "a"), Row("\u{1B}Pa", "alt+shift+p", "a"),
        // cursor keys, in both modes, with modifiers
        Row("\u{1B}[A", "up"), Row("\u{1B}OB", "down"), Row("\u{1B}[1;2C", "shift+right"),
        Row("\u{1B}[1;3D", "alt+left"),
        Row("\u{1B}[1;5H", "ctrl+home"), Row("\u{1B}[1;6F", "ctrl+shift+end"), Row("\u{1B}[1;8A", "ctrl+alt+shift+up"),
        Row("\u{1B}[1;9A", "alt+up"), Row("\u{1B}O5C", "ctrl+right"), Row("\u{1B}Oa", "ctrl+up"),
        Row("\u{1B}[b", "shift+down"),
        // numbered keys
        Row("\u{1B}[1~", "home"), Row("\u{1B}[2~", "insert"), Row("\u{1B}[3~", "delete"), Row("\u{1B}[4~", "end"),
        Row("\u{1B}[5~", "pageup"), Row("\u{1B}[6~", "pagedown"), Row("\u{1B}[7~", "home"), Row("\u{1B}[8~", "end"),
        Row("\u{1B}[3;5~", "ctrl+delete"), Row("\u{1B}[5;3~", "alt+pageup"), Row("\u{1B}[3^", "ctrl+delete"),
        Row("\u{1B}[3$", "shift+delete"), Row("\u{1B}[3@", "ctrl+shift+delete"), Row("\u{1B}[Z", "shift+tab"),
        Row("\u{1B}[1;5Z", "ctrl+shift+tab"),
        // function keys of xterm, vt220 and rxvt, the Linux console
        Row("\u{1B}OP", "f1"), Row("\u{1B}[11~", "f1"), Row("\u{1B}[[A", "f1"), Row("\u{1B}[[E", "f5"),
        Row("\u{1B}[15~", "f5"),
        Row("\u{1B}[17~", "f6"), Row("\u{1B}[24~", "f12"), Row("\u{1B}[25~", "f13"), Row("\u{1B}[34~", "f20"),
        Row("\u{1B}[1;5P", "ctrl+f1"), Row("\u{1B}[1;2R", "shift+f3"), Row("\u{1B}[24;6~", "ctrl+shift+f12"),
        Row("\u{1B}[29~", "menu"),
        // every key with its character's number
        Row("\u{1B}[27;5;9~", "ctrl+tab"), Row("\u{1B}[27;2;13~", "shift+enter"), Row("\u{1B}[97;5u", "ctrl+a"),
        Row("\u{1B}[97;6u", "ctrl+shift+a"), Row("\u{1B}[97;2u", "shift+a"), Row("\u{1B}[63;2u", "?"),
        Row("\u{1B}[13;3u", "alt+enter"), Row("\u{1B}[27u", "esc"), Row("\u{1B}[127;5u", "ctrl+backspace"),
        Row("\u{1B}[97:65;5:1u", "ctrl+a"), Row("\u{1B}[97;1:3u"),
        // the number block in application mode
        Row("\u{1B}OM", "enter"), Row("\u{1B}Ok", "+"), Row("\u{1B}Op", "0"), Row("\u{1B}Oy", "9"),
        // what a terminal answers or reports is no key
        Row("\u{1B}[?62;22cx", "x"), Row("\u{1B}[>41;354;0cx", "x"), Row("\u{1B}[24;80Rx", "x"), Row("\u{1B}[0nx", "x"),
        Row("\u{1B}]11;rgb:ff/ff/ff\u{7}x", "x"), Row("\u{1B}]11;rgb:ff/ff/ff\u{1B}\\x", "x"),
        Row("\u{1B}P>|tmux 3.3a\u{1B}\\x", "x"), Row("\u{1B}[Ix\u{1B}[O", "x"), Row("\u{1B}[?2004;1$yx", "x"),
        Row("\u{1B}[201~x", "x"),
    ]

    @Test(arguments: rows) func `a key's bytes in one read are that key`(row: Row) {
        var decoder = InputDecoder()
        #expect(decoder.feed(row.bytes) == row.inputs)
        #expect(!decoder.isWaiting)
    }

    @Test(arguments: rows) func `a key's bytes are that key wherever reads cut them`(row: Row) {
        for cut in 0...row.bytes.count {
            var decoder = InputDecoder()
            let inputs = decoder.feed(Array(row.bytes[..<cut])) + decoder.feed(Array(row.bytes[cut...]))
            #expect(inputs == row.inputs, "cut at \(cut)")
        }
        var decoder = InputDecoder()
        #expect(row.bytes.flatMap { decoder.feed([$0]) } == row.inputs)
    }

    @Test func `all keys in one read are all keys`() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Self.rows.flatMap(\.bytes)) == Self.rows.flatMap(\.inputs))
    }

    @Test(arguments: [
        Row("\u{1B}", "esc"), Row("\u{1B}\u{1B}", "esc", "esc"), Row("\u{1B}[", "alt+["), Row("\u{1B}O", "alt+shift+o"),
        Row("\u{1B}]", "alt+]"), Row("\u{1B}P", "alt+shift+p"), Row("\u{1B}]11;rgb"),
    ])
    func `after the time-out the beginning of a sequence is a key of its own`(row: Row) {
        var decoder = InputDecoder()
        #expect(decoder.feed(row.bytes) == [])
        #expect(decoder.isWaiting)
        #expect(decoder.flush() == row.inputs)
        #expect(!decoder.isWaiting)
        #expect(decoder.feed([0x78]) == [.key(KeyStroke("x")!)])
    }

    @Test(
        arguments: [
            [0xFF], [0x80], [0xC3, 0x28], [0xE2, 0x82, 0x28], [0xF0, 0x9F, 0x98, 0x28], [0xC2, 0x9B],
            [0xED, 0xA0, 0x80],
            [0x1B, 0x5B, 0x39, 0x39, 0x7E],
        ] as [[UInt8]])
    func `wrong bytes and unknown sequences are handed on, and the next key is understood`(bytes: [UInt8]) {
        var decoder = InputDecoder()
        let inputs = decoder.feed(bytes + [0x78])
        #expect(inputs.last == .key(KeyStroke("x")!))
        guard case .unknown(let handedOn) = inputs.first else {
            Issue.record("\(inputs)")
            return
        }
        #expect(bytes.starts(with: handedOn))
    }

    @Test func `a character cut between reads waits without a time-out`() {
        var decoder = InputDecoder()
        #expect(decoder.feed([0xC3]) == [])
        #expect(!decoder.isWaiting)
        #expect(decoder.flush() == [])
        #expect(decoder.feed([0xA9]) == [.key(KeyStroke("é")!)])
    }

    @Test func `the terminal's own sequences count, before what they would mean otherwise`() {
        let sequences: [(bytes: [UInt8], stroke: KeyStroke)] = [
            (Array("\u{1B}A".utf8), KeyStroke(.up)), (Array("\u{1B}[224z".utf8), KeyStroke(.function(1))),
        ]
        var decoder = InputDecoder(sequences: sequences)
        #expect(decoder.feed(Array("\u{1B}A\u{1B}[224z\u{1B}B".utf8)).map(\.spelling) == ["up", "f1", "alt+shift+b"])
    }

    @Test func `a sequence without an end takes no memory and ends`() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array("\u{1B}[".utf8) + Array(repeating: 0x31, count: 100_000)) == [])
        let inputs = decoder.feed(Array("~x".utf8))
        #expect(inputs.count == 2)
        #expect(inputs.last == .key(KeyStroke("x")!))
        guard case .unknown(let bytes) = inputs[0] else {
            Issue.record("\(inputs[0])")
            return
        }
        #expect(bytes.count <= 64)
    }

    @Test func `no bytes whatever make it lose the key after a pause`() {
        var random = Lehmer(state: 20_261_122)
        let likely: [UInt8] = Array("\u{1B}\u{1B}[[OP]<?;:~$u0159AaMm\\\u{7}".utf8) + [0x80, 0xC3, 0xE2, 0xF0, 0xFF]
        for _ in 0..<2000 {
            var decoder = InputDecoder()
            let bytes = (0..<24).map { _ in
                random.next(4) == 0 ? UInt8(random.next(256)) : likely[random.next(likely.count)]
            }
            _ = decoder.feed(bytes)
            _ = decoder.flush()
            // A character cut off still waits for its rest; the key shows that there is none.
            #expect(decoder.feed([0x78]).last == .key(KeyStroke("x")!), "\(bytes)")
        }
    }
}

extension Input {
    fileprivate var spelling: String {
        switch self {
        case .key(let stroke): stroke.description
        case .mouse: "mouse"
        case .paste: "paste"
        case .unknown: "unknown"
        }
    }
}

/// A small generator of the same numbers every time.
struct Lehmer {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
}
