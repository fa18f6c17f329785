import NoteFormat

extension Series {
    /// When the meetings are, in few words: `every 14 days, Wed 18:00 UTC`.
    package var cadence: String {
        let day = weekday.map { String($0.name.prefix(3)) }
        let clock = time.map { "\($0.clock) \($0.zone)" }
        let when = [day, clock].compactMap { $0 }.joined(separator: " ")
        let often = interval.map { $0 == 1 ? "every day" : "every \($0) days" }
        return [often ?? (notes.isEmpty ? nil : "no fixed interval"), when.isEmpty ? nil : when]
            .compactMap { $0 }.joined(separator: ", ")
    }

    /// What a series cannot do without and neither the notes nor a file tell.
    package var unknown: [String] {
        var missing: [String] = []
        if weekday == nil, interval == nil { missing.append("day") }
        if interval == nil { missing.append("interval") }
        if time == nil { missing.append("time") }
        return missing
    }

    /// The keys that the series' own file has.
    package var declaredKeys: [SeriesFile.Key] {
        guard let declared else { return [] }
        return SeriesFile.Key.allCases.filter { key in
            switch key {
            case .schedule: declared.schedule != nil
            case .title: declared.title != nil
            case .folder: declared.folder != nil
            case .file: declared.file != nil
            case .commit: declared.commit != nil
            case .sections: declared.sections != nil
            case .due: declared.due != nil
            case .timebox: declared.timebox != nil
            case .length: declared.length != nil
            case .redact: declared.redact != nil
            case .coAuthors: declared.coAuthors != nil
            case .skip: !declared.silentRules.isEmpty
            case .archive: declared.archive != nil
            }
        }
    }
}
