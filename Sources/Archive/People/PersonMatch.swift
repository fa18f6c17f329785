/// Who is meant by a spelling.
package enum PersonMatch: Equatable, Sendable {
    case one(Person)
    /// Nothing tells which of them.
    case several([Person])
    case nobody
}
