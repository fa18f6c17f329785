import GRDB
import GRDBSQLite

/// Cuts text into words exactly as the index does: runs of letters and digits, without case and diacritics, and single
/// characters where words have no blanks between them.
///
/// For one thread at a time.
final class WordReader {
    /// Keeps SQLite's tokenizer alive.
    private let memory: DatabaseQueue
    private let tokenizer: any FTS5Tokenizer

    /// What each word is handed to: its bytes in the index, and where it stands in the text.
    typealias Visitor = (_ word: UnsafeBufferPointer<UInt8>, _ place: Range<Int>) -> Void

    init() throws(SearchError) {
        do {
            memory = try DatabaseQueue()
            tokenizer = try memory.inDatabase { database in
                database.add(tokenizer: WordCutter.self)
                return try database.makeTokenizer(WordCutter.descriptor)
            }
        } catch {
            throw .noIndex(reason: "\(error)")
        }
    }

    func forEachWord(in text: UnsafeBufferPointer<UInt8>, _ visit: Visitor) {
        guard let start = text.baseAddress else { return }
        withoutActuallyEscaping(visit) { visit in
            var visitor = visit
            withUnsafeMutablePointer(to: &visitor) { visitor in
                start.withMemoryRebound(to: CChar.self, capacity: text.count) { bytes in
                    _ = tokenizer.tokenize(
                        context: visitor, tokenization: .document, pText: bytes, nText: CInt(clamping: text.count),
                        tokenCallback: { context, _, token, count, start, end in
                            guard let visitor = context?.assumingMemoryBound(to: Visitor.self), let token else {
                                return SQLITE_OK
                            }
                            token.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
                                visitor.pointee(
                                    UnsafeBufferPointer(start: $0, count: Int(count)), Int(start)..<Int(end))
                            }
                            return SQLITE_OK
                        })
                }
            }
        }
    }

    /// The words of a text, as the index has them.
    func words(of text: String) -> [String] {
        var text = text
        var words: [String] = []
        text.withUTF8 { bytes in
            forEachWord(in: bytes) { word, _ in words.append(String(decoding: word, as: UTF8.self)) }
        }
        return words
    }
}
