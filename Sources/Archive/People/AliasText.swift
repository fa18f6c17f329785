import NoteFormat

/// Names, handles and scopes as an alias file has them.
package enum AliasText {
    /// `Ada Lind: [Ada, "@ada"]`
    package static func line(_ name: String, _ spellings: [String]) -> String {
        "\(YAMLText.quoted(name)): [\(spellings.joined(separator: ", "))]"
    }

    /// A spelling, or a handle with its `@`, within brackets.
    package static func spelling(_ text: String) -> String { YAMLText.quoted(text, inList: true) }

    /// `{spelling: Ben, since: 2026-01-01, until: 2026-06-30, series: triage}`
    package static func spelling(
        _ text: String, since: NoteDate, until: NoteDate, series: String? = nil
    ) -> String {
        let place = series.map { ", series: \(YAMLText.quoted($0, inList: true))" } ?? ""
        return "{spelling: \(spelling(text)), since: \(since), until: \(until)\(place)}"
    }
}
