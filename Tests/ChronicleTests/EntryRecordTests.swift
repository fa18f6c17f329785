import Console
import FoundationEssentials
import MeetingCore
import MeetingLog
import Proceedings
import Testing
import TextEditing

@testable import Chronicle

@Suite("An entry as JSON")
struct EntryRecordTests {
    @Test(
        "says all that the log holds",
        arguments: [
            (Operation.saved, #""kind":"saved""#),
            (.happened(.arrived("Zoë")), #""detail":{"event":"arrived","name":"Zoë"},"kind":"happened""#),
            (
                .edited(
                    Transaction([
                        Change(range: 1..<2, replacement: [0x0A]), Change(range: 3..<3, replacement: [0xFF]),
                    ])),
                #""detail":[{"from":1,"text":"\n","to":2},{"base64":"\/w==","from":3,"to":3}],"kind":"edited""#
            ),
            (
                .opened(Opening(text: [0x41], user: "u", host: "h", processID: 3, bootID: "b", version: "v")),
                #""detail":{"boot":"b","host":"h","pid":3,"plannedNs":3600000000000,"text":"A","user":"u","version":"v"},"#
                    + #""kind":"opened""#
            ),
        ])
    func fields(operation: Operation, json: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let entry = LogEntry(actor: ada, n: 2, after: 1, stamp: stamp(0.5), operation: operation)
        let text = String(
            decoding: try encoder.encode(EntryRecord(LoggedEntry(position: 7, entry: entry))), as: UTF8.self)
        let start = #"{"actor":"ada@loft\/0123456789abcdef","after":1,"#
        let end = #","n":2,"position":7,"time":"2026-06-10T18:00:00.500Z","uptimeNs":100500000000}"#
        #expect(text == start + json + end)
    }

    @Test("holds nothing that a terminal would obey")
    func harmless() {
        #expect("\"\u{1B}\u{9B}é😀\u{202E}\"".harmlessJSON == #""\u001b\u009bé😀\u202e""#)
    }
}
