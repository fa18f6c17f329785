import Console

extension FuzzTarget {
    /// The input decoder. The first byte says how many of the next ones are sizes of reads; the rest arrives in reads of
    /// these sizes, again and again. A size of 0 is a pause, after which what is pending counts as all there is.
    static let decoder = FuzzTarget(
        name: "decoder", mostBytes: 2000, seeds: spokenSeeds, seedsOfNote: { _ in [] }, check: checkDecoder)

    private static let spokenSeeds: [[UInt8]] = [
        "a\u{1B}[A\u{1B}OB\u{1B}[1;5H\u{1B}[3~\u{1B}[15;2~\u{1B}[[C\u{1B}\u{1B}[Z\u{1B}x",
        "\u{1B}[200~text\u{1B}[201\u{1B}[201~é漢😀\u{1B}[97;6u\u{1B}[27;5;9~\u{1B}[3$\u{1B}[2^",
        "\u{1B}]11;rgb:ff/ff/ff\u{1B}\\\u{1B}P>|tmux\u{1B}\\\u{1B}[?62;22c\u{1B}[24;80R\u{1B}[<0;10;10M\u{1B}[I",
        "\u{1B}O5C\u{1B}Ok\u{1B}[97:65;5:1u\u{1B}[?2004;1$y\u{1B}]\u{1B}[\u{1B}O\u{1B}P\u{1B}",
        "\u{1B}[<0;7;3M\u{1B}[<32;8;3M\u{1B}[<0;8;3m\u{1B}[<65;1;1M\u{1B}[<4;65535;1M\u{1B}[<0;0;1M\u{1B}[<0;1\u{1B}[M !!",
        "ctrl\u{1}\u{9}\r\u{7F}\u{1B}\u{7F}\u{1B}\r\u{0}\u{1F}\u{1B}[224z\u{1B}A",
    ].flatMap { text in [[], [1], [3, 0], [1, 0, 7]].map { [UInt8($0.count)] + $0 + Array(text.utf8) } }

    private static let ownSequences: [(bytes: [UInt8], stroke: KeyStroke)] = [
        (Array("\u{1B}A".utf8), KeyStroke(.up)), (Array("\u{1B}[224z".utf8), KeyStroke(.function(1))),
        (Array("\u{1B}[2".utf8), KeyStroke(.insert)),
    ]

    /// `ESC [ < 0 ; 1 ; 1 M`
    private static let shortestReport = 9

    private static func checkDecoder(_ input: [UInt8]) throws(Broken) {
        var script = ByteReader(input[...])
        let head = script.byte()
        let sizes = script.bytes(head & 0x1F).map(Int.init)
        let bytes = script.bytes(input.count)
        for sequences in head & 0x20 == 0 ? [[]] : [ownSequences] {
            let decoder = InputDecoder(sequences: sequences)
            try checkCuts(bytes, sizes.filter { $0 > 0 }, decoder)
            try checkPauses(bytes, sizes.isEmpty ? [1] : sizes, decoder)
        }
    }

    /// Reads may cut anywhere.
    private static func checkCuts(_ bytes: [UInt8], _ sizes: [Int], _ fresh: InputDecoder) throws(Broken) {
        var whole = fresh
        let inputs = whole.feed(bytes)
        let end = whole.flush()
        for sizes in [[1], sizes] where !sizes.isEmpty {
            var cut = fresh
            var got: [Input] = []
            feed(bytes, in: sizes) { piece in got += cut.feed(piece) }
            try require(got == inputs, "in reads of \(sizes): \(got), at once: \(inputs)")
            let last = cut.flush()
            try require(last == end, "after reads of \(sizes) a pause gives \(last), at once \(end)")
        }
        for case .key(let stroke) in inputs {
            try require(KeyStroke(stroke.description) == stroke, "\(stroke) is not read back")
        }
        try checkNothingIsMadeUp(inputs + end, bytes.count)
    }

    /// Pauses anywhere; and the key after the last one is that key.
    private static func checkPauses(_ bytes: [UInt8], _ sizes: [Int], _ fresh: InputDecoder) throws(Broken) {
        var decoder = fresh
        var got: [Input] = []
        feed(bytes, in: sizes) { piece in got += piece.isEmpty ? decoder.flush() : decoder.feed(piece) }
        got += decoder.flush()
        try require(!decoder.isWaiting && !decoder.isPasting, "waits after a pause")
        try require(decoder.feed([0x78]).last == .key(KeyStroke(.character("x"))), "the key after a pause is lost")
        try checkNothingIsMadeUp(got, bytes.count)
    }

    /// At most a key a byte, and no byte twice.
    private static func checkNothingIsMadeUp(_ inputs: [Input], _ count: Int) throws(Broken) {
        var used = 0
        for input in inputs {
            switch input {
            case .key: used += 1
            case .mouse(let event):
                used += Self.shortestReport
                let isOnScreen = event.place.row >= 0 && event.place.column >= 0
                try require(isOnScreen, "a click at \(event.place)")
            case .paste(let text): used += text.count
            case .unknown(let bytes): used += bytes.count
            }
        }
        try require(used <= count, "\(used) bytes out of \(count)")
    }

    private static func feed(_ bytes: [UInt8], in sizes: [Int], _ take: ([UInt8]) -> Void) {
        var rest = bytes[...]
        var turn = 0
        while !rest.isEmpty {
            take(Array(rest.prefix(sizes[turn % sizes.count])))
            rest = rest.dropFirst(sizes[turn % sizes.count])
            turn += 1
            if turn == sizes.count, sizes.allSatisfy({ $0 == 0 }) { return }
        }
    }
}
