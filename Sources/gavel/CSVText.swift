import Console

/// Rows as RFC 4180 has them, but with line ends as on this system and nothing in it that a terminal acts on.
enum CSVText {
    static func of(_ rows: [[String]]) -> String {
        rows.map { $0.map { field($0.visible) }.joined(separator: ",") + "\n" }.joined()
    }

    private static func field(_ text: String) -> String {
        guard text.contains(where: { ",\"".contains($0) }) else { return text }
        return "\"\(text.replacing("\"", with: "\"\""))\""
    }
}
