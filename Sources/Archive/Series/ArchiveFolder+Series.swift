extension ArchiveFolder {
    /// The series that the notes tell of, sorted by name. Reads the newest few notes of each.
    package var series: [Series] {
        var names: Set<String> = []
        var series: [Series] = []
        for group in SeriesGroup.groups(of: notes) {
            let wanted = [group.name, group.stem, "\(group.name)-\(names.count)"]
            guard let name = wanted.first(where: { !$0.isEmpty && !names.contains($0) }) else { continue }
            names.insert(name)
            series.append(Series(name: name, group.notes, in: self))
        }
        return series.sorted { $0.name < $1.name }
    }
}
