/// A form in which minutes are told to others.
package enum ExportFormat: String, CaseIterable, Sendable {
    case markdown, html, mail, json, ics, csv, scribe

    /// What a file in this form is called behind the name of the note.
    package var ending: String {
        switch self {
        case .markdown: ".md"
        case .html: ".html"
        case .mail: ".mail.txt"
        case .json: ".json"
        case .ics: ".ics"
        case .csv: ".actions.csv"
        case .scribe: ".irc.txt"
        }
    }

    /// What it is, in a line.
    package var summary: String {
        switch self {
        case .markdown: "the note as it is"
        case .html: "a report in one file, for browsers and for paper"
        case .mail: "text for a mailing list, links below it"
        case .json: "for programs; --schema describes it"
        case .ics: "a calendar: dated actions and the next meeting"
        case .csv: "the action items, for a spreadsheet"
        case .scribe: "a chat's log that W3C's scribe.perl reads"
        }
    }

    package func bytes(of minutes: Minutes) throws(EncodingError) -> [UInt8] {
        switch self {
        case .markdown: minutes.note.buffer.bytes
        case .html: Array(Report(minutes).html.utf8)
        case .mail: Array(MailText.of(minutes).utf8)
        case .json: Array(try JSONText.of(MinutesRecord(minutes)).utf8)
        case .ics: Array(CalendarFile.of(minutes).utf8)
        case .csv: Array(CSVText.of(minutes.actionTable).utf8)
        case .scribe: Array(ScribeLog.of(minutes).utf8)
        }
    }

    /// What the JSON may hold (JSON Schema 2020-12).
    package static var schema: [UInt8] { PackageResources.minutes_schema_json }
}
