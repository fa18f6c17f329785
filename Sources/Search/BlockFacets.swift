import NoteFormat
import TextEditing

/// What the index knows of a note's blocks besides their words.
struct BlockFacets {
    private let note: Note
    private let actions: [ActionItem]
    /// Lines with a box, and lines that say what was decided.
    private let tasks: [NoteTask]
    private let decisions: [Int]

    init(_ note: Note) {
        self.note = note
        actions = note.actionItems(where: PersonReading(note).isPerson)
        tasks = note.tasks
        decisions = note.decisions.map(\.line)
    }

    func facets(of block: NoteBlock) -> [Facet] {
        var facets: Set<Facet> = []
        if actions.contains(in: block.lines, .open) || tasks.contains(in: block.lines, .open) {
            facets.insert(.state(.open))
        }
        if actions.contains(in: block.lines, .done) || tasks.contains(in: block.lines, .done) {
            facets.insert(.state(.done))
        }
        if decisions.contains(where: block.lines.contains) { facets.insert(.state(.decision)) }
        for line in block.lines {
            for reference in note.references(ofLine: line) {
                facets.insert(.issue(IssueReference(repository: nil, number: reference.number)))
                if reference.repository != nil { facets.insert(.issue(reference)) }
            }
        }
        return [.place(block.place)] + facets
    }

    /// Those whom the block names: owners, `[name=Ada]`, `@ada`.
    func people(in block: NoteBlock) -> [PersonSpelling] {
        guard block.place != .present else { return [] }
        var people = Set(
            actions.filter { block.lines.contains($0.line) }.flatMap(\.owners).map {
                PersonSpelling(
                    name: $0.hasPrefix("@") ? "" : $0, handle: $0.hasPrefix("@") ? String($0.dropFirst()) : nil)
            })
        for line in block.lines {
            people.formUnion(note.buffer.withContent(ofLine: line) { PersonReading.mentions(in: $0) })
        }
        return Array(people)
    }

    /// The lines of a block that are in this state.
    func lines(of block: NoteBlock, _ state: SearchState) -> [Int] {
        let wanted: TaskState
        switch state {
        case .decision: return decisions.filter(block.lines.contains)
        case .open: wanted = .open
        case .done: wanted = .done
        }
        let lines = actions.filter { $0.state == wanted }.map(\.line) + tasks.filter { $0.state == wanted }.map(\.line)
        return Set(lines).filter(block.lines.contains).sorted()
    }
}

extension [ActionItem] {
    fileprivate func contains(in lines: Range<Int>, _ state: TaskState) -> Bool {
        contains { $0.state == state && lines.contains($0.line) }
    }
}

extension [NoteTask] {
    fileprivate func contains(in lines: Range<Int>, _ state: TaskState) -> Bool {
        contains { $0.state == state && lines.contains($0.line) }
    }
}
