import GRDB
import GRDBSQLite

/// How well a block answers: BM25 over the words of its first line and of the rest, and what facets add. How long a
/// block is does not count: an item with many notes is no worse an answer than one with few.
///
/// SQLite's own `bm25()` counts all places of all words first, which takes a second for the usual words of a large
/// archive. This one is told how telling each word is.
enum BlockScore {
    /// How soon more places of a word stop to count.
    private static let saturation = 1.2
    /// What a place in the first line counts.
    private static let titleWeight = 2.5

    /// Makes `score(block, weights)` known: `weights` are `Double`s, one a phrase of the expression.
    static func register(in db: Database) throws {
        let api = FTS5.api(db)
        let status = api.pointee.xCreateFunction(
            UnsafeMutablePointer(mutating: api), "score", nil,
            { api, context, result, count, values in
                guard let api, count == 1, let values, let bytes = sqlite3_value_blob(values[0]) else {
                    return sqlite3_result_double(result, 0)
                }
                let weights = UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_value_bytes(values[0])))
                sqlite3_result_double(result, BlockScore.score(api.pointee, context, weights))
            }, nil)
        guard status == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: status)) }
    }

    private static func score(
        _ api: Fts5ExtensionApi, _ context: OpaquePointer?, _ weights: UnsafeRawBufferPointer
    ) -> Double {
        var places: CInt = 0
        guard api.xInstCount(context, &places) == SQLITE_OK else { return 0 }
        let phrases = weights.count / MemoryLayout<Double>.size
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: phrases) { counts in
            counts.initialize(repeating: 0)
            var score = 0.0
            for place in 0..<places {
                var (phrase, column, offset) = (CInt(0), CInt(0), CInt(0))
                guard api.xInst(context, place, &phrase, &column, &offset) == SQLITE_OK, phrase < phrases else {
                    continue
                }
                let weight = weights.loadUnaligned(fromByteOffset: Int(phrase) * 8, as: Double.self)
                if column == 2 { score += weight } else { counts[Int(phrase)] += column == 1 ? titleWeight : 1 }
            }
            for phrase in 0..<phrases where counts[phrase] > 0 {
                let weight = weights.loadUnaligned(fromByteOffset: phrase * 8, as: Double.self)
                let count = counts[phrase]
                score += weight * count * (saturation + 1) / (count + saturation)
            }
            return score
        }
    }
}
