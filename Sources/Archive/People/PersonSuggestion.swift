/// Two of the people who may be one.
package struct PersonSuggestion: Equatable, Sendable {
    /// Why, the likeliest first.
    package enum Reason: Int, Comparable, Sendable {
        case blanks, handle, order, firstName, slip, lastName, shortened

        package var text: String {
            switch self {
            case .blanks: "the same letters"
            case .slip: "a letter or two apart"
            case .order: "the same words"
            case .handle: "the same as a handle"
            case .firstName: "the same first name"
            case .lastName: "the same last name and first letter"
            case .shortened: "one is a part of the other"
            }
        }

        package static func < (left: Reason, right: Reason) -> Bool { left.rawValue < right.rawValue }
    }

    /// The one whose name stays: the one with the fuller name, or more meetings.
    package let person: Person
    package let other: Person
    package let reason: Reason
}
