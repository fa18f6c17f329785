/// A difference between two texts as `diff -u` shows it.
package enum UnifiedDiff {
    /// The hunks with the lines around them, without the two lines that name the files; empty for equal texts.
    ///
    /// Lines come without terminators; invalid bytes become U+FFFD.
    package static func lines(from old: TextBuffer, to new: TextBuffer, context: Int = 3) -> [String] {
        groups(LineDiff(from: old, to: new).hunks, context).flatMap { group in
            lines(of: group, old, new, context)
        }
    }

    /// Hunks so near each other that the lines around them meet.
    private static func groups(_ hunks: [LineDiff.Hunk], _ context: Int) -> [[LineDiff.Hunk]] {
        var groups: [[LineDiff.Hunk]] = []
        for hunk in hunks {
            if let last = groups.last?.last, hunk.old.lowerBound - last.old.upperBound <= 2 * context {
                groups[groups.count - 1].append(hunk)
            } else {
                groups.append([hunk])
            }
        }
        return groups
    }

    private static func lines(
        of group: [LineDiff.Hunk], _ old: TextBuffer, _ new: TextBuffer, _ context: Int
    ) -> [String] {
        guard let first = group.first, let last = group.last else { return [] }
        let before = min(context, first.old.lowerBound)
        let after = min(context, old.textLineCount - last.old.upperBound)
        let oldLines = first.old.lowerBound - before..<last.old.upperBound + after
        let newLines = first.new.lowerBound - before..<last.new.upperBound + after
        var lines = ["@@ -\(range(oldLines)) +\(range(newLines)) @@"]
        var at = oldLines.lowerBound
        for hunk in group {
            lines += (at..<hunk.old.lowerBound).flatMap { line(" ", $0, of: old) }
            lines += hunk.old.flatMap { line("-", $0, of: old) }
            lines += hunk.new.flatMap { line("+", $0, of: new) }
            at = hunk.old.upperBound
        }
        return lines + (at..<oldLines.upperBound).flatMap { line(" ", $0, of: old) }
    }

    private static func range(_ lines: Range<Int>) -> String {
        let start = lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1
        return lines.count == 1 ? "\(start)" : "\(start),\(lines.count)"
    }

    private static func line(_ sign: String, _ line: Int, of buffer: TextBuffer) -> [String] {
        let isOpen = buffer.contentRange(line).upperBound == buffer.lineRange(line).upperBound
        return [sign + buffer.string(ofLine: line)] + (isOpen ? ["\\ No newline at end of file"] : [])
    }
}

extension TextBuffer {
    /// The lines that hold bytes.
    fileprivate var textLineCount: Int { lineRange(lineCount - 1).isEmpty ? lineCount - 1 : lineCount }
}
