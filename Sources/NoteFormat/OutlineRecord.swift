/// A note's outline as plain values with 1-based lines, to print or to compare.
package struct OutlineRecord: Codable, Equatable, Sendable {
    package struct Section: Codable, Equatable, Sendable {
        package var text: String
        package var level: Int
        package var kind: SectionKind
        package var start: Int
        package var end: Int
        package var endNested: Int
        package var items: Int
        package var itemLines: [Int]
        package var nestedItems: Int
        package var maxDepth: Int
        package var inFooter: Bool

        private enum CodingKeys: String, CodingKey {
            case text, level, kind, start, end, items
            case endNested = "end_nested"
            case itemLines = "item_lines"
            case nestedItems = "nested_items"
            case maxDepth = "max_depth"
            case inFooter = "in_footer"
        }
    }

    package struct Task: Codable, Equatable, Sendable {
        package var line: Int
        package var done: Bool
        /// 0 for an item that is nested in nothing.
        package var depth: Int
    }

    package var path: String
    package var dateInTitle: String?
    package var title: String?
    package var titleLine: Int?
    package var titleLevel: Int?
    package var presentLine: Int?
    package var presentNames: [String]
    package var sections: [Section]
    package var footerStart: Int?
    package var tasks: [Task]

    private enum CodingKeys: String, CodingKey {
        case path, title, sections, tasks
        case dateInTitle = "date_in_title"
        case titleLine = "title_line"
        case titleLevel = "title_level"
        case presentLine = "present_line"
        case presentNames = "present_names"
        case footerStart = "footer_start"
    }
}
