import Archive
import NoteFormat
import Testing

/// The registers of a real archive of two years, looked through by hand.
@Suite("The registers of a real archive")
struct RegisterCorpusTests {
    private func read() throws -> [ReadNote]? {
        guard let corpus = PairCorpus.find() else { return nil }
        return try SeriesCatalogue(ArchiveFolder(corpus.folder.path), nil).readNotes()
    }

    @Test("follow each action through its meetings")
    func actions() throws {
        guard let notes = try read() else { return }
        let today = try RegisterNotes.date("2025-01-01")
        let actions = ActionRegister(notes, People(notes), today: today).actions
        let states = Dictionary(grouping: actions, by: \.state).mapValues(\.count)
        let items = notes.reduce(0) { $0 + $1.note.actionItems { _ in false }.count }
        print("\(items) action items are \(actions.count) actions: \(states)")
        #expect(states == [.open: 2, .left: 31, .done: 10])
        // The one that was carried longest stands in every second note of the series.
        let longest = try #require(actions.max { $0.meetings < $1.meetings })
        #expect(longest.meetings == 12 && longest.days == 408 && longest.state == .open)
        #expect(actions.count { !$0.owners.isEmpty } == 15)
        #expect(actions.flatMap(\.owners).allSatisfy { $0.people.count < 2 })
    }

    @Test("have each decision once")
    func decisions() throws {
        guard let notes = try read() else { return }
        let decisions = DecisionRegister(notes).decisions
        print("\(notes.reduce(0) { $0 + $1.note.decisions.count }) labels are \(decisions.count) decisions")
        #expect(decisions.count == 12)
        #expect(decisions.map(\.meetings).max() == 3)
        #expect(decisions.allSatisfy { !$0.topic.isEmpty && !$0.text.isEmpty })
    }

    @Test("know every meeting that names people")
    func attendance() throws {
        guard let notes = try read() else { return }
        let people = People(notes)
        let register = AttendanceRegister(notes, people)
        print("\(register.meetings.count) meetings, \(register.attendees.count) people, \(register.series)")
        #expect(register.meetings.count == 162)
        let counted = register.attendees.filter { !$0.name.hasSuffix("?") }
        // People of the same short name, whom nothing tells apart here, are one line.
        let names = Dictionary(grouping: people.people, by: \.name)
        #expect(counted.allSatisfy { one in names[one.name]?.reduce(0) { $0 + $1.meetings } == one.meetings })
    }

    @Test("tell of every issue that a body speaks of")
    func topics() throws {
        guard let notes = try read() else { return }
        var issues: Set<IssueReference> = []
        for note in notes.map(\.note) {
            for entry in note.agenda { issues.formUnion(entry.lines.flatMap(note.references(ofLine:))) }
        }
        let people = People([])
        let histories = issues.sorted { $0.number < $1.number }.suffix(9).map {
            TopicHistory(.issue($0), in: notes, people)
        }
        print(
            "\(issues.count) issues in agendas; the last \(histories.count) are in \(histories.map(\.mentions.count))")
        #expect(histories.allSatisfy { !$0.mentions.isEmpty })
        #expect(
            histories.allSatisfy { history in
                history.turns.reduce(0) { $0 + 1 + $1.repeats.count } == history.mentions.count
            })
    }
}
