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
    case alreadyDone
    case alreadyDecision

    /// Says it to the person who asked for the change.
    package var message: String {
        switch self {
        case .emptyText: "There is no text to add."
        case .moreThanOneLine: "The text has more than one line. Add the first, then type the rest below it."
        case .commaInName: "A comma separates names, so a name cannot hold one."
        case .alreadyPresent: "Already on the Present line."
        case .notPresent: "Not on the Present line."
        case .noTask: "No task on this line. A task begins with - [ ] and a blank."
        case .notInList: "Not in a list. A line that begins with - and a blank starts one."
        case .firstInList: "The first item of a list has none above to move under."
        case .atTopLevel: "Already at the top level."
        case .alreadyDone: "That is done already."
        case .alreadyDecision: "This line is a decision already."
        case .wouldBreakList: "That would change the list around it. Move the lines with blanks instead."
        }
    }
}
