import NoteFormat

/// What everybody attended, and how often nothing tells who it was.
struct Tallies {
    /// By group of the attribution.
    private(set) var people: [Int: Tally] = [:]
    private(set) var unclear: [FoldedName: (tally: Tally, candidates: Set<Int>)] = [:]

    init(_ attribution: Attribution, where isWanted: (ReadNote) -> Bool) {
        for (mention, outcome) in zip(attribution.mentions, attribution.outcomes) {
            let note = attribution.notes[mention.note]
            guard isWanted(note) else { continue }
            switch outcome {
            case .person(let group, let isTaken):
                let hasHandle = mention.handleKey.map { attribution.isHandle($0, of: group) } ?? false
                people[group, default: Tally(on: note.date)]
                    .add(mention, in: note, isTaken: isTaken, hasHandle: hasHandle)
            case .several(let groups):
                unclear[mention.name, default: (Tally(on: note.date), [])].tally
                    .add(mention, in: note, isTaken: false, hasHandle: false)
                unclear[mention.name]?.candidates.formUnion(groups)
            }
        }
    }
}
