import Archive
import ArgumentParser
import NoteFormat
import Publishing

struct Topic: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topic",
        abstract: "Tell what all meetings said of an issue or topic.",
        discussion: """
            Examples:
              gavel topic '#31969'          an issue; quotes keep # from the shell
              gavel topic 31969             the same
              gavel topic lantern/wick#12   of one repository
              gavel topic https://github.com/lantern/wick/pull/12
              gavel topic release 2.0       titles that have all these words

            The oldest meeting comes first. What was said there stands below the topic's title, without what the meeting \
            before had already; a topic that was carried on as it was is only counted.
            With --json, an array with a record for each time: date, series, section, title, lines, decisions, actions (text, \
            owners, isDone, line), isUnchanged, path, line. --csv has the same columns but lines, decisions and actions; a cell \
            that a spreadsheet would take for a formula begins with an apostrophe.

            More: gavel help registers

            Exit status: 0 printed, also when there is nothing; 1 there is no archive, no note, or no such series; 64 a \
            wrong command line.
            """
    )

    @Argument(help: "An issue's number or address, or words of a title.")
    var topic: [String]

    @OptionGroup var options: RegisterOptions

    func validate() throws {
        if query == nil { throw ValidationError("neither a number nor a word to look for.") }
    }

    private var query: TopicQuery? { TopicQuery(topic.joined(separator: " ")) }

    func run() throws {
        try reporting {
            guard let query else { return }
            let source = try source(options)
            let notes = source.notes.filter { note in options.since.map { note.date >= $0 } ?? true }
            let history = TopicHistory(query, in: notes, source.people)
            try options.write(
                nothing: history.mentions.isEmpty ? "no meeting spoke of \(topic.joined(separator: " "))" : nil,
                json: history.mentions.map(TopicRecord.init), csv: csv(history), table: TopicText.text(history))
        }
    }

    private func csv(_ history: TopicHistory) -> CSVTable {
        CSVTable(
            columns: ["date", "series", "section", "title", "unchanged", "path", "line"],
            rows: history.mentions.map { mention in
                [
                    mention.place.date.description, mention.place.series, mention.section, mention.title,
                    mention.isUnchanged ? "yes" : "", mention.place.path, String(mention.place.line),
                ]
            })
    }
}
