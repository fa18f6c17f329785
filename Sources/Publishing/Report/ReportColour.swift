/// What a colour of the report is for, in its light and its dark scheme.
enum ReportColour: String, CaseIterable {
    case page, panel, text, quiet, link, line, bar, over, mark

    struct Pair: Equatable {
        let light: String
        let dark: String
    }

    var pair: Pair {
        switch self {
        case .page: Pair(light: "#ffffff", dark: "#16181d")
        case .panel: Pair(light: "#f3f4f7", dark: "#20242c")
        case .text: Pair(light: "#1b1f27", dark: "#e6e8ee")
        case .quiet: Pair(light: "#525a68", dark: "#a8b0bf")
        case .link: Pair(light: "#0b57b0", dark: "#8ab8ff")
        case .line: Pair(light: "#c9ced8", dark: "#3a414e")
        case .bar: Pair(light: "#2f6fbf", dark: "#4478bd")
        case .over: Pair(light: "#c04a20", dark: "#bd5a33")
        case .mark: Pair(light: "#1b1f27", dark: "#e6e8ee")
        }
    }

    /// The name that the style sheet knows it by.
    var variable: String { "--\(rawValue)" }

    /// What stands in front of what, and the contrast that WCAG 2.2 asks of it: 4.5 for text, 3 for shapes.
    static let contrasts: [(front: ReportColour, behind: ReportColour, least: Double)] = [
        (.text, .page, 4.5), (.text, .panel, 4.5), (.quiet, .page, 4.5), (.quiet, .panel, 4.5), (.link, .page, 4.5),
        (.link, .panel, 4.5), (.bar, .page, 3), (.over, .page, 3), (.mark, .page, 3), (.mark, .bar, 3),
        (.mark, .over, 3),
    ]
}
