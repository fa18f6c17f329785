/// Why a structured change does not apply here.
package enum EditRefusal: Error, Equatable, Sendable, CaseIterable {
    case emptyText
    case moreThanOneLine
    case commaInName
    case alreadyPresent
    case notPresent
    case noTask
    case notInList
    case firstInList
    case atTopLevel
    case wouldBreakList

    /// Says it to the person who asked for the change.
    package var message: String {
        switch self {
        case .emptyText: "There is no text to add"
        case .moreThanOneLine: "The text has more than one line"
        case .commaInName: "A comma separates names, so a name cannot hold one"
        case .alreadyPresent: "Already on the attendance line"
        case .notPresent: "Not on the attendance line"
        case .noTask: "No box on this line"
        case .notInList: "Not in a list"
        case .firstInList: "No item above to move under"
        case .atTopLevel: "Already at the top level"
        case .wouldBreakList: "The list cannot be moved that way without changing what is around it"
        }
    }
}
