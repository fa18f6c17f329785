import Archive
import Console

/// Findings as lines for people, and for all that reads the lines of compilers.
enum CheckText {
    static func line(_ finding: Finding, in name: String) -> String { text(finding, in: name) + "\n" }

    static func text(_ finding: Finding, in name: String) -> String {
        "\(place(finding, in: name)): \(finding.severity): \(finding.message.visible) (\(finding.rule.code))"
    }

    static func place(_ finding: Finding, in name: String) -> String {
        "\(name.visible):\(finding.place.line):\(finding.place.column)"
    }

    /// One line for standard error; nil where there is nothing to say.
    static func summary(of outcome: CheckOutcome, isDryRun: Bool) -> String? {
        var parts = FindingSeverity.allCases.reversed().compactMap { severity -> String? in
            let count = outcome.count(severity)
            return count == 0 ? nil : counted(count, severity.rawValue)
        }
        if parts.isEmpty { parts = [outcome.fixed > 0 && !isDryRun ? "nothing is left" : "nothing found"] }
        var text = parts.joined(separator: ", ") + " in \(counted(outcome.files, "note"))"
        if outcome.fixed > 0 { text += "; \(outcome.fixed) \(isDryRun ? "would be fixed" : "fixed")" }
        if outcome.fixable > 0, outcome.fixed == 0 { text += "; --fix puts \(outcome.fixable) right" }
        if outcome.hidden > 0 { text += "; \(outcome.hidden) less severe, --severity note shows all" }
        return text
    }

    private static func counted(_ count: Int, _ what: String) -> String { "\(count) \(what)\(count == 1 ? "" : "s")" }

    // MARK: - Rules

    /// All codes, one line each.
    static let rules =
        TextTable([.init("code"), .init("severity"), .init("what is found", fills: true)])
        .text(
            CheckRule.allCases.map {
                [$0.code, $0.severity.rawValue, $0.entry.summary + ($0.entry.isFixable ? " (--fix)" : "")]
            })
        + "\ngavel check --explain CODE tells more.\n"

    static func explanation(of rules: [CheckRule]) -> String {
        rules.map { rule in
            let fixed = rule.entry.isFixable ? "; --fix" : ""
            let lines = rule.entry.explanation.wrapped(to: 78, most: .max)
            return "\(rule.code) (\(rule.severity)\(fixed)): \(rule.entry.summary)\n\n"
                + lines.map { "\($0)\n" }.joined()
        }.joined(separator: "\n")
    }
}
