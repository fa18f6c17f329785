/// Whom the spellings of notes mean; whether they mean anybody is asked once for each.
struct NameBook {
    private struct Question: Hashable {
        let spelling: String
        let series: String
    }

    private let people: People
    private var isPerson: [Question: Bool] = [:]

    init(_ people: People) { self.people = people }

    mutating func isPerson(_ spelling: String, in note: ReadNote) -> Bool {
        let question = Question(spelling: spelling, series: note.series)
        if let known = isPerson[question] { return known }
        let answer = people.match(spelling, in: note.series, on: note.date) != .nobody
        isPerson[question] = answer
        return answer
    }

    func owner(_ spelling: String, in note: ReadNote) -> ActionOwner {
        ActionOwner(spelling, people.match(spelling, in: note.series, on: note.date))
    }
}
