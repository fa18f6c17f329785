import TextEditing

extension Note {
    /// The action items, in the order of the lines: what stands in an action section, what has a box, and what a label
    /// such as `Action item:` or `TODO` names one. Prose that only speaks of an action item is none.
    ///
    /// - Parameter isPerson: whether a word or two name somebody; `Topic:` and `Speaker:` look like owners as well.
    package func actionItems(where isPerson: (String) -> Bool) -> [ActionItem] {
        withoutActuallyEscaping(isPerson) { isPerson in
            var walk = ActionWalk(self, OwnerReading(isPerson: isPerson))
            let sections = bodySections
            for section in sections { walk.take(section.content, isForActions: section.kind == .action) }
            if sections.isEmpty { walk.take(linesBelowHeader, isForActions: false) }
            return walk.items.sorted { $0.line < $1.line }
        }
    }

    /// Of a note without sections: what stands between the people and the footer.
    private var linesBelowHeader: Range<Int> {
        let start = attendance?.lines.upperBound ?? title.map { $0.line + 1 } ?? outline.frontMatterEnd
        return start..<max(start, footerStart ?? buffer.lineCount)
    }
}
