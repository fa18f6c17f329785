import TextEditing

extension Note {
    /// The action items, in the order of the lines.
    ///
    /// - Parameter isPerson: whether a word or two name somebody; `Topic:` and `Speaker:` look like owners as well.
    package func actionItems(where isPerson: (String) -> Bool) -> [ActionItem] {
        bodySections.filter { $0.kind == .action }.flatMap { section in
            topItems(in: section).map { item in
                let title = title(of: item)
                return ActionItem(
                    line: item.line, lines: item.lines, text: title.text, owners: [], state: title.task ?? .open,
                    due: nil)
            }
        }
    }
}
