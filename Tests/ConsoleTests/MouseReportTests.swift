import Console
import Testing

@Suite struct MouseReportTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var report: String
        var event: MouseEvent

        init(
            _ report: String, _ action: MouseEvent.Action, _ row: Int, _ column: Int,
            _ modifiers: KeyStroke.Modifiers = []
        ) {
            self.report = report
            event = MouseEvent(action, at: Position(row: row, column: column), modifiers)
        }

        var bytes: [UInt8] { Array("\u{1B}[<\(report)".utf8) }
        var testDescription: String { report }
    }

    static let rows: [Row] = [
        Row("0;1;1M", .press(.left), 0, 0), Row("0;80;24M", .press(.left), 23, 79),
        Row("0;5;7m", .release(.left), 6, 4),
        Row("1;2;3M", .press(.middle), 2, 1), Row("2;2;3M", .press(.right), 2, 1),
        Row("2;2;3m", .release(.right), 2, 1),
        Row("32;300;200M", .drag(.left), 199, 299), Row("34;2;3M", .drag(.right), 2, 1),
        Row("64;2;3M", .wheelUp, 2, 1), Row("65;2;3M", .wheelDown, 2, 1),
        Row("4;2;3M", .press(.left), 2, 1, .shift), Row("8;2;3M", .press(.left), 2, 1, .alt),
        Row("16;2;3M", .press(.left), 2, 1, .control), Row("36;2;3M", .drag(.left), 2, 1, .shift),
        Row("28;2;3m", .release(.left), 2, 1, [.shift, .alt, .control]), Row("69;2;3M", .wheelDown, 2, 1, .shift),
        Row("0;65535;65535M", .press(.left), 65534, 65534), Row("000;00002;3M", .press(.left), 2, 1),
    ]

    @Test(arguments: rows) func `a report is an event wherever reads cut it`(row: Row) {
        let wanted = [Input.mouse(row.event), .key(KeyStroke("x")!)]
        for cut in 0...row.bytes.count {
            var decoder = InputDecoder()
            let inputs = decoder.feed(Array(row.bytes[..<cut])) + decoder.feed(Array(row.bytes[cut...] + [0x78]))
            #expect(inputs == wanted, "cut at \(cut)")
        }
        var decoder = InputDecoder()
        #expect((row.bytes + [0x78]).flatMap { decoder.feed([$0]) } == wanted)
    }

    @Test(arguments: rows) func `a pause within a report types nothing, and the event comes with its rest`(row: Row) {
        for cut in 3..<row.bytes.count {
            var decoder = InputDecoder()
            #expect(decoder.feed(Array(row.bytes[..<cut])) == [])
            #expect(decoder.flush() == [])
            #expect(!decoder.isWaiting)
            #expect(decoder.feed(Array(row.bytes[cut...])) == [.mouse(row.event)], "cut at \(cut)")
        }
    }

    @Test(
        arguments: [
            "0;0;1M", "0;1;0M", "0;65536;1M", "0;99999;1M", "0;123456;1M", "0;1;99999999999999999999M", "0;-1;1M",
            ";;M", "M", "m", "0M", "0;1M", "0;1;M", "0;1;1;1M", "0:1;1;1M", "0;1;1 M", "0;1;1?M", "<0;1;1M",
            "3;1;1M", "35;1;1M", "66;1;1M", "67;1;1M", "96;1;1M", "64;1;1m", "128;1;1M", "129;1;1M", "0;1;1~", "0;1;1u",
        ])
    func `what is no such report is swallowed whole`(report: String) {
        let bytes = Array("\u{1B}[<\(report)".utf8)
        for cut in 0...bytes.count {
            var decoder = InputDecoder()
            let inputs = decoder.feed(Array(bytes[..<cut])) + decoder.feed(Array(bytes[cut...]) + [0x78])
            #expect(inputs == [.key(KeyStroke("x")!)], "cut at \(cut)")
        }
    }

    @Test func `a report without an end takes no memory and types nothing`() {
        for pause in [false, true] {
            var decoder = InputDecoder()
            var inputs = decoder.feed(Array("\u{1B}[<0;".utf8))
            if pause { inputs += decoder.flush() }
            inputs += decoder.feed(Array(repeating: 0x31, count: pause ? 10 : 100_000) + Array(";5Mx".utf8))
            #expect(inputs == [.key(KeyStroke("x")!)])
        }
    }

    @Test func `what breaks a report off is understood`() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array("\u{1B}[<0;1\u{1B}[<0;2;3M".utf8)).last == .mouse(Self.click))
        #expect(decoder.feed(Array("\u{1B}[<0;1".utf8)) == [])
        #expect(decoder.flush() == [])
        #expect(decoder.feed([0x78]).last == .key(KeyStroke("x")!))
        #expect(decoder.feed(Array("\u{1B}[<0;2;3M".utf8)) == [.mouse(Self.click)])
    }

    @Test func `escape before a click is the escape key`() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array("\u{1B}\u{1B}[<0;2;3M".utf8)) == [.key(KeyStroke(.escape)), .mouse(Self.click)])
    }

    @Test func `a report of the old kind is not typed`() {
        for bytes in [[0x20, 0x21, 0x21], [0x23, 0x7F, 0xFF], [0x60, 0x00, 0x41]] as [[UInt8]] {
            let report = Array("\u{1B}[M".utf8) + bytes
            for cut in 0...report.count {
                var decoder = InputDecoder()
                let inputs = decoder.feed(Array(report[..<cut])) + decoder.feed(Array(report[cut...]) + [0x78])
                #expect(inputs == [.key(KeyStroke("x")!)], "cut at \(cut)")
            }
        }
        var decoder = InputDecoder()
        #expect(decoder.feed(Array("\u{1B}[M".utf8)) == [])
        #expect(decoder.isWaiting)
        _ = decoder.flush()
        #expect(decoder.feed([0x78]) == [.key(KeyStroke("x")!)])
    }

    private static let click = MouseEvent(.press(.left), at: Position(row: 2, column: 1))
}
