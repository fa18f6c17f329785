import Archive
import NoteFormat

/// What is found in a note, as `line:column code`.
func found(
    in text: String, at path: String = "note.md", _ context: CheckContext? = nil, _ rules: CheckRule...
) -> [String] {
    Checks.findings(of: Note(Array(text.utf8)), at: path, in: context)
        .filter { rules.isEmpty || rules.contains($0.rule) }
        .map { "\($0.place.line):\($0.place.column) \($0.rule.code)" }
}

extension TestArchive {
    /// What all its notes say of any one of them.
    func context(today: NoteDate? = nil) throws -> CheckContext {
        let catalogue = try SeriesCatalogue(folder(), nil)
        let notes = catalogue.readNotes()
        return CheckContext(catalogue, notes, people: try catalogue.people(in: notes, nil), today: today)
    }

    /// What is found in one of its notes.
    func found(in path: String, _ rules: CheckRule..., today: NoteDate? = nil) throws -> [String] {
        let context = try context(today: today)
        guard let place = try folder().notes.first(where: { $0.path == path }), let note = try folder().read(place)
        else {
            return ["no note \(path)"]
        }
        return Checks.findings(of: note, at: path, in: context)
            .filter { rules.isEmpty || rules.contains($0.rule) }
            .map { "\($0.place.line):\($0.place.column) \($0.rule.code)" }
    }
}
