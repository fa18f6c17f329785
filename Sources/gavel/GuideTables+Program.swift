import Archive
import Facilitator
import Guide
import Publishing
import Settings
import Theming

extension GuideTables {
    /// The tables that are made of what the rooms know.
    static let ofProgram: GuideTables = [
        .checks: CheckRule.markdown,
        .exports: table(ExportFormat.allCases.map { ("`\($0.rawValue)`", $0.summary) }),
        .settings: table(
            Setting.allCases.map {
                ("`\($0.name)`", "\($0.meaning) (\($0.form); without it \($0.usual))")
            }),
        .seriesKeys: table(SeriesFile.Key.allCases.map { ("`\($0.rawValue)`", $0.meaning) }),
        .themes: table(
            [
                ("`\(Theme.terminal.name)`", "the terminal's own colours"),
                ("`\(Theme.mono.name)`", "none: bold, underlined, reversed"),
            ] + BundledTheme.allCases.map { ("`\($0.rawValue)`", $0.summary) }),
        .templates: table(Template.allCases.map { ("`\($0.rawValue)`", $0.summary) }),
        .files: table(KnownFile.all.map { ("`\($0.name)`", $0.meaning) }),
        .variables: table(KnownVariable.all.map { ("`\($0.names.joined(separator: "` `"))`", $0.meaning) }),
    ]

    /// Rows without a heading.
    private static func table(_ rows: [(name: String, meaning: String)]) -> String {
        (["| | |", "| --- | --- |"]
            + rows.map { "| \($0.name) | \($0.meaning.replacing("|", with: "\\|")) |" }).joined(separator: "\n") + "\n"
    }
}
