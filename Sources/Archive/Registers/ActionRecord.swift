/// An action item as plain values, for other programs.
package struct ActionRecord: Codable, Equatable, Sendable {
    package struct Owner: Codable, Equatable, Sendable {
        package let name: String
        /// As the note has it.
        package let spelling: String
        /// Nobody, or more than one person, is known by the spelling.
        package let isUncertain: Bool
    }

    package let text: String
    package let owners: [Owner]
    /// `open`, `left` or `done`
    package let state: String
    package let series: String
    package let firstSeen: String
    package let lastSeen: String
    package let meetings: Int
    package let days: Int
    package let due: String?
    package let isOverdue: Bool
    package let path: String
    package let line: Int

    package init(_ action: RegisteredAction) {
        text = action.text
        owners = action.owners.map {
            Owner(name: $0.name, spelling: $0.spelling, isUncertain: $0.people.count != 1)
        }
        state = action.state.rawValue
        series = action.place.series
        firstSeen = action.firstSeen.description
        lastSeen = action.lastSeen.description
        meetings = action.meetings
        days = action.days
        due = action.due?.description
        isOverdue = action.isOverdue
        path = action.place.path
        line = action.place.line
    }
}
