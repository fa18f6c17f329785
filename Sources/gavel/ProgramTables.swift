import Archive
import Facilitator
import Guide
import Publishing
import Settings
import Theming

/// The tables that are made of what the rooms know.
enum ProgramTables {
    static let guide = GuideTables("program", make: markdown)

    /// Nil for what a meeting itself knows.
    @Sendable private static func markdown(of part: GuideTable) -> String? {
        switch part {
        case .checks: CheckRule.markdown
        case .exports: table(ExportFormat.allCases.map { ("`\($0.rawValue)`", $0.summary) })
        case .settings:
            table(
                Setting.allCases.map {
                    ("`\($0.name)`", "\($0.meaning) (\($0.form); without it \($0.usual))")
                })
        case .seriesKeys: table(SeriesFile.Key.allCases.map { ("`\($0.rawValue)`", $0.meaning) })
        case .themes:
            table(
                [
                    ("`\(Theme.terminal.name)`", "the terminal's own colours"),
                    ("`\(Theme.mono.name)`", "none: bold, underlined, reversed"),
                ] + BundledTheme.allCases.map { ("`\($0.rawValue)`", $0.summary) })
        case .templates: table(Template.allCases.map { ("`\($0.rawValue)`", $0.summary) })
        case .files: table(KnownFile.all.map { ("`\($0.name)`", $0.meaning) })
        case .variables: table(KnownVariable.all.map { ("`\($0.names.joined(separator: "` `"))`", $0.meaning) })
        case .keys, .words, .lineWords: nil
        }
    }

    /// Rows without a heading.
    private static func table(_ rows: [(name: String, meaning: String)]) -> String {
        (["| | |", "| --- | --- |"]
            + rows.map { "| \($0.name) | \($0.meaning.replacing("|", with: "\\|")) |" }).joined(separator: "\n") + "\n"
    }
}
