import NoteFormat

/// Since when things have been carried: the run of notes, back from the last, that have the same first line.
struct CarryAges {
    /// The date of the last note.
    let last: NoteDate?
    let earlier: [EarlierNote]

    func age(of title: String) -> CarryAge {
        let run = earlier.prefix { $0.titles.contains(title) }
        return CarryAge(meeting: run.count + 2, since: run.isEmpty ? last : run.last?.date)
    }
}
