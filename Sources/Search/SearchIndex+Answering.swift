import FoundationEssentials
import GRDB
import NoteFormat
import Storage

extension SearchIndex {
    /// How many blocks are ranked at most: the newest of those that match.
    package static let mostRanked = 1000

    /// Answers a query from the index as `refresh` left it.
    ///
    /// A hit whose note has changed since is looked for again, in the note as it is now.
    /// - Throws: what is wrong with the query in this archive, such as a series that there is not.
    package func answer(
        _ query: SearchQuery, limit: Int = 20, order: HitOrder = .rank
    ) throws(SearchError) -> Answer {
        for _ in 0..<3 {
            let found = try using(
                { db in try find(query, limit: limit, order: order, db) },
                again: { () throws(SearchError) in try refresh() })
            guard found.isOutdated else { return found.answer }
            try refresh()
        }
        return try using { db in try find(query, limit: limit, order: order, db) }.answer
    }

    private func find(
        _ query: SearchQuery, limit: Int, order: HitOrder, _ db: Database
    ) throws -> (answer: Answer, isOutdated: Bool) {
        let meaning = try QueryMeaning(query, db, words)
        guard let expression = meaning.expression else { return (Answer(), false) }
        let statement = try db.cachedStatement(sql: Self.sql(order))
        // The last note that was read is mostly the newest one; days after it count as little less.
        let newest = try Int.fetchOne(db, sql: "SELECT date FROM note ORDER BY id DESC LIMIT 1") ?? 0
        let body = BlockNumber.range(of: meaning.span.notes, areFrames: false)
        let frames = BlockNumber.range(of: meaning.span.notes, areFrames: true)
        let weights = expression.weights.withUnsafeBytes { Data($0) }
        let rows = try Row.fetchCursor(
            statement,
            arguments: [
                "weights": weights, "match": expression.text, "most": Self.mostRanked + 1, "newest": newest,
                "limit": limit, "firstBody": body.lowerBound, "lastBody": body.upperBound,
                "firstFrame": frames.lowerBound, "lastFrame": frames.upperBound,
                "firstDay": meaning.span.days.lowerBound, "lastDay": meaning.span.days.upperBound,
            ])
        let marker = MatchMarker(query, words)
        var answer = Answer()
        var isOutdated = false
        while let row = try rows.next() {
            answer.count = row["count"]
            if let hit = hit(row, marker) { answer.hits.append(hit) } else { isOutdated = true }
        }
        answer.isCutOff = answer.count > Self.mostRanked
        answer.count = min(answer.count, Self.mostRanked)
        return (answer, isOutdated)
    }

    /// The newest blocks that match, with how well they do; of these, the best.
    ///
    /// A meeting of today counts a fifth more than one of long ago.
    private static func sql(_ order: HitOrder) -> String {
        let rank = "candidate.score * (1 + 0.2 * 365 / (365 + abs(:newest - candidate.date)))"
        let sorting =
            switch order {
            case .rank: "candidate.number < 0, \(rank) DESC, candidate.date DESC, candidate.number"
            case .date: "candidate.date DESC, candidate.number < 0, \(rank) DESC, candidate.number"
            }
        return """
            WITH body AS MATERIALIZED (\(newest(areFrames: false)) LIMIT :most),
            frame AS MATERIALIZED (\(newest(areFrames: true)) LIMIT :most - (SELECT count(*) FROM body)),
            candidate AS MATERIALIZED (SELECT * FROM body UNION ALL SELECT * FROM frame)
            SELECT candidate.number AS number, (SELECT count(*) FROM candidate) AS count, note.folder AS folder,
                note.name AS name, note.hash AS hash, note.date AS date, kind.series AS series
            FROM candidate JOIN note ON note.id = candidate.note JOIN kind ON kind.id = note.kind
            ORDER BY \(sorting) LIMIT :limit
            """
    }

    /// The blocks of notes that match, from the highest number down; those of notes that are gone are passed over.
    private static func newest(areFrames: Bool) -> String {
        let range = areFrames ? ":firstFrame AND :lastFrame" : ":firstBody AND :lastBody"
        return """
            SELECT block.rowid AS number, note.id AS note, note.date AS date, score(block, :weights) AS score
            FROM block CROSS JOIN note ON note.id = \(BlockNumber.note(ofFrame: areFrames))
            WHERE block MATCH :match AND block.rowid BETWEEN \(range) AND note.date BETWEEN :firstDay AND :lastDay
            ORDER BY block.rowid DESC
            """
    }

    /// Nil when the note is not what was indexed.
    private func hit(_ row: Row, _ marker: MatchMarker) -> Hit? {
        let path = Self.path(folder: row["folder"], name: row["name"])
        guard let bytes = try? NoteFile("\(root == "/" ? "" : root)/\(path)").read(),
            ContentHash.of(bytes) == row["hash"], let date = NoteDate(dayNumber: row["date"])
        else { return nil }
        let note = Note(bytes)
        let blocks = note.searchBlocks
        let number = BlockNumber(row["number"] as Int64).block
        guard blocks.indices.contains(number) else { return nil }
        return Hit(of: blocks[number], in: note, path: path, date: date, series: row["series"], marker)
    }
}

extension Hit {
    init(of block: NoteBlock, in note: Note, path: String, date: NoteDate, series: String?, _ marker: MatchMarker) {
        let meant = marker.lines(of: block, in: note)
        lines = block.lines.compactMap { line in
            let text = note.text(ofLines: line..<line + 1)
            let matches = marker.matches(in: text)
            let isMeant = !matches.isEmpty || meant.contains(line)
            guard isMeant || line == block.lines.lowerBound else { return nil }
            return HitLine(number: line, text: text, matches: matches, isMeant: isMeant)
        }
        self.path = path
        self.date = date
        self.series = series
        place = block.place
        self.block = block.lines
        self.line = lines.first(where: \.isMeant)?.number ?? block.lines.lowerBound
        text = note.buffer
    }
}
