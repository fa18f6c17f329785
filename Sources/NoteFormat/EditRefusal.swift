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
        case .emptyText: "There is no text to add."
        case .moreThanOneLine: "The text has more than one line. Add one line at a time."
        case .commaInName: "A comma separates names, so a name cannot hold one."
        case .alreadyPresent: "This name is in the Present line already."
        case .notPresent: "This name is not in the Present line. Check the spelling."
        case .noTask: "There is no task in this line. A task begins with - [ ]."
        case .notInList: "This line is in no list, so it cannot be moved in or out."
        case .firstInList: "There is no item above to move it under."
        case .atTopLevel: "This item is at the top level already."
        case .wouldBreakList: "The list cannot be moved so without changing what is around it."
        }
    }
}
