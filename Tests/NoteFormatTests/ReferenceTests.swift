import NoteFormat
import TestSupport
import Testing

@Suite("Block structure as cmark-gfm sees it")
struct ReferenceTests {
    @Test(arguments: NastyMarkdown.all)
    func ofNastyTexts(_ text: String) {
        expectAgreement(Array(text.utf8))
        expectAgreement(Array(text.replacing("\n", with: "\r\n").utf8))
    }

    @Test func ofMutatedNastyTexts() {
        var random = SeededRandom(seed: 11)
        for text in NastyMarkdown.all {
            for _ in 0..<40 { expectAgreement(Mutation.random(Array(text.utf8), &random)) }
        }
    }

    @Test func ofRandomTexts() {
        var random = SeededRandom(seed: 5)
        for _ in 0..<6000 { expectAgreement(Mutation.soup(&random)) }
    }

    @Test func ofTheArchive() throws {
        guard let corpus = Corpus.find() else { return }
        var random = SeededRandom(seed: 3)
        for expected in try corpus.expected() {
            let text = Mutation.withoutFrontMatter(try corpus.bytes(of: expected.record.path))
            expectAgreement(text)
            var mutated = text
            for round in 0..<24 {
                mutated = Mutation.random(round % 6 == 0 ? text : mutated, &random)
                expectAgreement(Mutation.withoutFrontMatter(mutated))
            }
        }
    }

    private func expectAgreement(_ text: [UInt8], _ location: SourceLocation = #_sourceLocation) {
        let text = Mutation.withoutFrontMatter(text)
        let ours = Structure(Note(text))
        let theirs = Structure(cmark: text)
        if ours != theirs {
            Issue.record("\(String(decoding: text, as: UTF8.self).debugDescription)\n ours \(ours)\n cmark \(theirs)")
        }
    }
}
