extension Attendance.Name {
    /// Reads a name as it may stand in a Present line: `Ada Lind (@ada)`. Bytes count from the text's start.
    package init(reading text: String) {
        var text = text
        self = text.withUTF8 { Attendance.Name($0[...].trimmed, base: 0) }
    }
}
