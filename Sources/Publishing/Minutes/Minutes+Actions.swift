extension Minutes {
    /// The action items as rows, for a spreadsheet.
    var actionTable: CSVTable {
        CSVTable(
            columns: ["state", "text", "owners", "due", "meeting", "series", "file", "line"],
            rows: actions.map { action in
                [
                    action.state, action.text, action.owners.map(\.name).joined(separator: "; "),
                    action.due?.description ?? "", date?.description ?? "", series ?? "", fileName,
                    String(action.line + 1),
                ]
            })
    }
}
