/// A finding as plain values, for other programs.
package struct FindingRecord: Codable, Equatable, Sendable {
    package let path: String
    /// Lines and columns count from 1, columns in Unicode characters.
    package let line: Int
    package let column: Int
    package let endLine: Int
    package let endColumn: Int
    package let severity: FindingSeverity
    package let code: String
    package let message: String
    /// Whether `--fix` puts it right.
    package let fixable: Bool

    package init(_ finding: Finding, in path: String) {
        self.path = path
        line = finding.place.line
        column = finding.place.column
        endLine = finding.place.endLine
        endColumn = finding.place.endColumn
        severity = finding.severity
        code = finding.rule.code
        message = finding.message
        fixable = finding.fix != nil
    }
}
