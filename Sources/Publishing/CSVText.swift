import Console

/// Rows as comma-separated values for other programs (RFC 4180): lines end with CRLF, and a cell stands in quotes where
/// it holds a comma or a quote.
///
/// Notes may come from anybody: a cell that a spreadsheet would run as a formula gets an apostrophe before it, and what
/// a terminal would act on is spelled out.
package enum CSVText {
    package static func of(_ columns: [String], _ rows: [[String]]) -> String {
        ([columns] + rows).map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
    }

    package static func of(_ table: CSVTable) -> String { of(table.columns, table.rows) }

    private static func cell(_ text: String) -> String {
        var text = text.visible
        if let first = text.first, "=+-@".contains(first) { text = "'" + text }
        guard text.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
