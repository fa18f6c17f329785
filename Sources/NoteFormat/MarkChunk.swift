/// A run of line marks and what is worth knowing about all of them at once.
struct MarkChunk: Sendable {
    static let idealCount = 192
    static let largestCount = 2 * idealCount

    private(set) var marks: [LineMark]
    private(set) var traits: LineTraits = []
    private(set) var topItems = 0
    private(set) var topicParagraphs = 0

    init(_ marks: [LineMark]) {
        self.marks = marks
        summarise()
    }

    /// Changes marks without the summary; `summarise()` must follow.
    mutating func set(_ mark: LineMark, at index: Int) { marks[index] = mark }

    mutating func replace(_ range: Range<Int>, with fresh: [LineMark]) {
        marks.replaceSubrange(range, with: fresh)
        summarise()
    }

    mutating func summarise() {
        traits = []
        topItems = 0
        topicParagraphs = 0
        for mark in marks {
            traits.formUnion(mark.traits)
            if mark.traits.contains(.topItem) { topItems += 1 }
            if mark.traits.contains(.topicParagraph) { topicParagraphs += 1 }
        }
    }
}
