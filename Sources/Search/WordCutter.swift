import GRDB
import GRDBSQLite

/// SQLite's own cutter of words, but for what is written without blanks: there each character is a word, so that those
/// inside of a line are found. Chinese and Japanese are; Korean has blanks.
final class WordCutter: FTS5CustomTokenizer {
    static let name = "gavel_words"
    static let descriptor = tokenizerDescriptor()

    private let words: any FTS5Tokenizer

    init(db: Database, arguments: [String]) throws {
        // Latin letters lose all their marks, also those of several.
        words = try db.makeTokenizer(.unicode61(diacritics: .remove))
    }

    func tokenize(
        context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?, nText: CInt,
        tokenCallback: @escaping FTS5TokenCallback
    ) -> CInt {
        let text = UnsafeRawBufferPointer(start: pText, count: Int(nText))
        guard let first = Self.unspaced(in: text, from: 0), let start = pText else {
            return words.tokenize(
                context: context, tokenization: tokenization, pText: pText, nText: nText, tokenCallback: tokenCallback)
        }
        var next: Range<Int>? = first
        var place = 0
        while place < text.count {
            let end = next?.lowerBound ?? text.count
            let run = Run(start: CInt(place), context: context, visit: tokenCallback)
            var status = run.tokenize(start + place, CInt(end - place), with: words, tokenization)
            guard status == SQLITE_OK, let character = next else { return status }
            status = tokenCallback(
                context, 0, start + end, CInt(character.count), CInt(end), CInt(character.upperBound))
            guard status == SQLITE_OK else { return status }
            place = character.upperBound
            next = Self.unspaced(in: text, from: place)
        }
        return SQLITE_OK
    }

    // MARK: - Characters without blanks between words

    /// Bytes of the next character that is a word by itself.
    private static func unspaced(in text: UnsafeRawBufferPointer, from start: Int) -> Range<Int>? {
        var place = start
        while place < text.count {
            // All of them have three bytes or four: nothing below can be the first one.
            guard text[place] >= 0xE3 else {
                place += 1
                continue
            }
            let count = text[place] < 0xF0 ? 3 : 4
            guard place + count <= text.count else { return nil }
            var value = UInt32(text[place]) & (count == 3 ? 0x0F : 0x07)
            for byte in text[place + 1..<place + count] { value = value << 6 | UInt32(byte & 0x3F) }
            if isUnspaced(value) { return place..<place + count }
            place += 1
        }
        return nil
    }

    /// Letters of Han, Hiragana and Katakana, by the blocks of Unicode that have them.
    private static func isUnspaced(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3005, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
        case 0x3041...0x3096, 0x309D...0x309F, 0x1B000...0x1B16F: true
        case 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9D: true
        default: false
        }
    }
}

/// A part of a text that has blanks between its words.
private struct Run {
    /// Where it stands in the text.
    let start: CInt
    let context: UnsafeMutableRawPointer?
    let visit: FTS5TokenCallback

    func tokenize(
        _ text: UnsafePointer<CChar>, _ count: CInt, with words: any FTS5Tokenizer, _ tokenization: FTS5Tokenization
    ) -> CInt {
        var run = self
        return withUnsafeMutablePointer(to: &run) { run in
            words.tokenize(
                context: run, tokenization: tokenization, pText: text, nText: count,
                tokenCallback: { run, flags, word, count, start, end in
                    guard let run = run?.assumingMemoryBound(to: Run.self).pointee else { return SQLITE_OK }
                    return run.visit(run.context, flags, word, count, run.start + start, run.start + end)
                })
        }
    }
}
