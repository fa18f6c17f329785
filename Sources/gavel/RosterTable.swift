import Archive
import Console
import Publishing

/// People as text for a terminal: at most 80 columns where the names allow it, and nothing that a terminal acts on.
enum RosterTable {
    static func list(_ people: [Person], _ ambiguous: [AmbiguousName]) -> String {
        let table = TextTable([
            .init("name", most: 28), .init("meetings", isNumber: true), .init("first"), .init("last"),
            .init("also", fills: true, lines: 6),
        ])
        var text = table.text(
            people.map { person in
                [
                    person.name, String(person.meetings), person.firstSeen.description, person.lastSeen.description,
                    also(person),
                ]
            })
        if people.contains(where: { !$0.taken.isEmpty }) {
            text += "\n~ taken for this person by date and series alone\n"
        }
        guard !ambiguous.isEmpty else { return text }
        text += "\nIn nobody's count, since they may be several people (--suggest tells what to do):\n"
        return text
            + ambiguous.map { name in
                "  " + line(name).wrapped(to: max(20, terminalColumns - 4)).joined(separator: "\n    ") + "\n"
            }.joined()
    }

    /// Handles and other spellings, with how often they stand.
    private static func also(_ person: Person) -> String {
        let taken = Set(person.taken.map(\.text))
        let spellings = person.spellings.filter { $0.text != person.name }
            .map { "\(taken.contains($0.text) ? "~" : "")\($0.text) \($0.count)" }
        return (person.handles.map { "@\($0)" } + spellings).joined(separator: ", ")
    }

    static func page(_ person: Person) -> String {
        var rows = [("name", person.name)]
        if !person.handles.isEmpty { rows.append(("handle", person.handles.map { "@\($0)" }.joined(separator: ", "))) }
        rows.append(("meetings", String(person.meetings)))
        rows.append(("first", person.firstSeen.description))
        rows.append(("last", person.lastSeen.description))
        rows.append(("series", person.series.joined(separator: ", ")))
        let taken = Dictionary(uniqueKeysWithValues: person.taken.map { ($0.text, $0.count) })
        rows += person.spellings.enumerated().map { place, spelling in
            let how = taken[spelling.text].map { ", \($0 == spelling.count ? "" : "\($0) of them ")by date and series" }
            return (place == 0 ? "spellings" : "", "\(spelling.text) \(spelling.count)\(how ?? "")")
        }
        return rows.map { "\($0.0.padded(to: 9))  \($0.1.visible)\n" }.joined()
    }

    static func csv(_ people: [Person]) -> String {
        CSVText.of(
            ["name", "handles", "meetings", "first", "last", "series", "spellings"],
            people.map { person in
                [
                    person.name, person.handles.joined(separator: "; "), String(person.meetings),
                    person.firstSeen.description, person.lastSeen.description, person.series.joined(separator: "; "),
                    person.spellings.map(\.text).joined(separator: "; "),
                ]
            })
    }

    /// `Ben 3, triage, 2026-01-08 to 2026-03-05: Ben Ek or Ben Holm`
    static func line(_ name: AmbiguousName) -> String {
        let days =
            name.firstSeen == name.lastSeen ? "\(name.firstSeen)" : "\(name.firstSeen) to \(name.lastSeen)"
        let who = name.candidates.map(\.name).joined(separator: " or ")
        return "\(name.text) \(name.count), \(name.series.joined(separator: ", ")), \(days): \(who)".visible
    }

    static let form = """
        The alias file is .gavel/people.yaml in the archive, for you to commit, or
        $XDG_CONFIG_HOME/gavel/people.yaml for archives that are not yours. With both,
        the archive's comes first. Each line has a name, as it is to be shown, and a
        list of the other spellings and handles of the same person:

        Ada Lind: [Ada, Adda Lind, "@ada"]

        A handle begins with @ and stands in quotes. Case, diacritics, apostrophes and
        full stops make no other spelling. What two people are called has a scope, of
        which every part but the spelling may be left out:

        Ben Holm: [{spelling: Ben, since: 2026-01-01, until: 2026-06-30, series: tea}]
        Ben Ek: [{spelling: Ben, since: 2026-07-01}]

        A name without a list says only how it is spelled, and that nobody else is meant.
        Notes are never changed by it.

        """
}
