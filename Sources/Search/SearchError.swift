/// Why nothing can be searched.
package enum SearchError: Error, Equatable, Sendable {
    /// The query means nothing; columns count characters from 1.
    case wrongQuery(column: Int, String)
    case nothingAsked
    /// No place holds an index, not even memory.
    case noIndex(reason: String)
    /// The series' files cannot be read.
    case noSeriesNames(String)

    /// One sentence for standard error or the status line.
    package var text: String {
        switch self {
        case .wrongQuery(let column, let reason): "column \(column) of the query: \(reason)"
        case .nothingAsked: "nothing to look for"
        case .noIndex(let reason): "cannot search: \(reason)"
        case .noSeriesNames(let reason): reason
        }
    }
}
