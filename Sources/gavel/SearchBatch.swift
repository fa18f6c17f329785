import Console
import FoundationEssentials
import Glibc
import NoteFormat
import Search

/// Answers one query a line of standard input, as one JSON object a line, for editors and for measuring.
struct SearchBatch {
    let index: SearchIndex
    let limit: Int
    let order: HitOrder

    private struct Line: Encodable {
        let query: String
        var milliseconds: Double
        var answer: AnswerRecord?
        var error: String?
    }

    func run() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        while let query = readLine() {
            let line = String(decoding: try encoder.encode(answer(query)), as: UTF8.self)
            try StandardOutput.write(line.harmlessJSON + "\n")
        }
    }

    private func answer(_ query: String) -> Line {
        let clock = ContinuousClock()
        let start = clock.now
        var line = Line(query: query, milliseconds: 0)
        var found: Answer?
        do throws(SearchError) {
            found = try index.answer(index.query(query, today: .today), limit: limit, order: order)
        } catch {
            line.error = error.text
        }
        line.milliseconds = (clock.now - start) / .milliseconds(1)
        line.answer = found.map { AnswerRecord($0, root: index.root) }
        return line
    }
}
