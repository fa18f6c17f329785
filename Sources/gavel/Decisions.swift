import Archive
import ArgumentParser
import NoteFormat
import Publishing

struct Decisions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decisions",
        abstract: "List what was decided, the newest first.",
        discussion: """
            Examples:
              gavel decisions --series community --since 2026-01-01
              gavel decisions --csv

            A decision is a line that begins with a label: Decision:, Conclusion:, Consensus:, Agreed:, Outcome:, \
            Resolution:, or one of these in bold type. One that was carried on with its topic is listed once, with \
            the day when it was written first and the place where it stands last.
            With --json, an array of records: date, lastSeen, series, topic, text, meetings, path, line. --csv has the same columns; \
            a cell that a spreadsheet would take for a formula begins with an apostrophe.

            More: gavel help registers

            Exit status: 0 printed, also when there is nothing; 1 there is no archive, no note, or no such series; 64 a \
            wrong command line.
            """
    )

    @OptionGroup var options: RegisterOptions

    func run() throws {
        try reporting {
            let decisions = DecisionRegister(try source(options).notes).decisions.filter { decision in
                options.since.map { decision.date >= $0 } ?? true
            }
            try options.write(
                nothing: decisions.isEmpty ? "no decisions" : nil, json: decisions.map(DecisionRecord.init),
                csv: csv(decisions), table: table(decisions))
        }
    }

    private func table(_ decisions: [RegisteredDecision]) -> String {
        TextTable([.init("date"), .init("series", most: 16), .init("decision", fills: true)]).text(
            rows: decisions.map { decision in
                let topic = decision.topic.withoutMarkup
                return TextTable.Row(
                    cells: [decision.date.description, decision.place.series, decision.text.withoutMarkup],
                    remark: topic.isEmpty ? "" : "on: \(topic)", place: decision.place.description)
            })
    }

    private func csv(_ decisions: [RegisteredDecision]) -> CSVTable {
        CSVTable(
            columns: ["date", "last_seen", "series", "topic", "text", "meetings", "path", "line"],
            rows: decisions.map { decision in
                [
                    decision.date.description, decision.place.date.description, decision.place.series, decision.topic,
                    decision.text, String(decision.meetings), decision.place.path, String(decision.place.line),
                ]
            })
    }
}
