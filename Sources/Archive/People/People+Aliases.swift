extension People {
    /// Whether an alias file has the person's name: a second line for it would be a mistake.
    package func hasAliases(_ person: Person) -> Bool {
        attribution.aliases.name(of: FoldedName(person.name)) != nil
    }

    /// What joins the other to the person, as an alias file's list has it: the full names, else the handles, else the
    /// first names, with days where another bears them too.
    package func aliases(for suggestion: PersonSuggestion) -> [String] {
        let (person, other) = (suggestion.person, suggestion.other)
        let written = Dictionary(grouping: other.spellings.map(\.text), by: FoldedName.init)
            .filter { $0.key != FoldedName(person.name) }
        let full = written.filter { !$0.key.isShort }.sorted { $0.key < $1.key }.map(\.value[0])
        if !full.isEmpty { return full.map(AliasText.spelling) }
        if !other.handles.isEmpty { return other.handles.map { AliasText.spelling("@\($0)") } }
        return written.sorted { $0.key < $1.key }.map { name, texts in
            isOnly(person, other, calledBy: name)
                ? AliasText.spelling(texts[0])
                : AliasText.spelling(texts[0], since: other.firstSeen, until: other.lastSeen)
        }
    }

    private func isOnly(_ person: Person, _ other: Person, calledBy name: FoldedName) -> Bool {
        guard !ambiguousNames.contains(name) else { return false }
        switch match(name.text) {
        case .nobody, .one: return true
        case .several(let people): return people.allSatisfy { $0 == person || $0 == other }
        }
    }

    /// People whose names, or words of them, are near a spelling that is nobody's.
    package func near(_ spelling: String) -> [Person] {
        let wanted = FoldedName(spelling)
        let letters = Array(wanted.text.unicodeScalars)
        return people.filter { person in
            person.spellings.contains { written in
                let name = FoldedName(written.text)
                return SpelledName(name).likeness(to: SpelledName(wanted)) != nil
                    || name.words.contains { NameDistance.mayBeMeant(Array($0.unicodeScalars), by: letters) }
            }
        }
    }
}
