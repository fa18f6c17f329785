extension SeriesCatalogue {
    /// Everyone in these notes of the archive, with the alias files that are for it.
    package func people(in notes: [ReadNote], _ config: ConfigFolder?) throws(ArchiveError) -> People {
        People(notes, try PeopleAliases(of: archive, config))
    }
}
