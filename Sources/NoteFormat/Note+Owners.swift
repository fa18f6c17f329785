import TextEditing

extension Note {
    /// The open action items that somebody should own and nobody does: neither they nor what stands above them names
    /// anybody.
    ///
    /// - Parameter isPerson: as for `actionItems`.
    package func actionsWithoutOwner(where isPerson: (String) -> Bool) -> [ActionItem] {
        let sections = bodySections.filter { $0.kind == .action }.map(\.lines)
        return actionItems(where: isPerson).filter { item in
            guard item.state == .open, item.owners.isEmpty, !item.text.isEmpty, !item.saysWhatIs else { return false }
            return (sections.contains { $0.contains(item.line) } || isOpenTask(item))
                && !(item.lines + linesAbove(item.line)).contains { namesSomebody($0, isPerson) }
        }
    }

    /// A box with words behind it: a list of links with boxes tells what is merged, not what somebody has to do.
    private func isOpenTask(_ item: ActionItem) -> Bool {
        let words = item.text.split(separator: " ").filter { !$0.contains("://") && $0.contains(where: \.isLetter) }
        return task(atLine: item.line) != nil && words.count > 1
    }

    /// The first lines of the items that a line stands in.
    private func linesAbove(_ line: Int) -> [Int] {
        var lines: [Int] = []
        var item = innermostItem(containing: line)
        while let parent = item.flatMap(parent(of:)) {
            lines.append(parent.line)
            item = parent
        }
        return lines
    }

    /// Whether a line speaks of somebody, in whatever way: then somebody may be meant to do it.
    private func namesSomebody(_ line: Int, _ isPerson: (String) -> Bool) -> Bool {
        let text = buffer.string(ofLine: line)
        if text.contains("[name=") || text.hasPrefix("@") || text.contains(" @") { return true }
        // `(ann: is on it)`: a handle that nobody is known by.
        let isHandled = text.split(separator: "(").dropFirst().contains { bracket in
            let handle = bracket.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
            return !handle.isEmpty && bracket.dropFirst(handle.count).first == ":"
        }
        let words = text.split { !($0.isLetter || $0.isNumber || "-_'’@".contains($0)) }
        return isHandled
            || words.contains { word in
                // What has no capitals at all, such as 花子, is as good as one.
                let isName = word.first?.isLowercase == true ? word.count > 3 : word.count > 1
                return isName && isPerson(String(word))
            }
    }
}

extension ActionItem {
    /// `Backports are done`: nothing is to be done about it.
    fileprivate var saysWhatIs: Bool {
        let words = text.split(separator: " ").prefix(2)
        return words.count == 2 && ["is", "are", "was", "were"].contains(words[1])
    }
}
