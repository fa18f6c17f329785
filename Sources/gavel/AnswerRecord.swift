import NoteFormat
import Search

/// What a search found, as JSON. Lines count from 1; matches count characters of the line's text as Unicode scalars.
struct AnswerRecord: Encodable {
    struct Line: Encodable {
        let line: Int
        let text: String
        let matches: [[Int]]
    }

    struct HitRecord: Encodable {
        /// From the archive's root.
        let path: String
        let file: String
        let line: Int
        let date: String
        let series: String?
        let section: String
        let lines: [Line]
    }

    /// How many hits there are; `isCutOff` where there are more.
    let count: Int
    let isCutOff: Bool
    let hits: [HitRecord]

    init(_ answer: Answer, root: String) {
        count = answer.count
        isCutOff = answer.isCutOff
        hits = answer.hits.map { hit in
            HitRecord(
                path: hit.path, file: "\(root == "/" ? "" : root)/\(hit.path)", line: hit.line + 1,
                date: hit.date.description, series: hit.series, section: hit.place.rawValue,
                lines: hit.lines.map { Line(line: $0.number + 1, text: $0.text, matches: $0.scalarMatches) })
        }
    }
}

extension HitLine {
    /// Start and end of each match.
    fileprivate var scalarMatches: [[Int]] {
        matches.map { match in
            [match.lowerBound, match.upperBound].map { offset in
                let index = text.utf8.index(text.startIndex, offsetBy: offset)
                return text.unicodeScalars.distance(from: text.startIndex, to: index)
            }
        }
    }
}
