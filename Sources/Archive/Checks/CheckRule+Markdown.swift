extension CheckRule {
    /// The rules as the README's table.
    package static var markdown: String {
        let rows = allCases.map { rule in
            let fixed = rule.entry.isFixable ? "yes" : ""
            return "| `\(rule.code)` | \(rule.severity) | \(rule.entry.summary) | \(fixed) |\n"
        }
        return "\n| code | severity | what is found | `--fix` |\n| --- | --- | --- | --- |\n" + rows.joined() + "\n"
    }
}
