import NoteFormat
import TextEditing

extension CheckedNote {
    var missingTitles: [Finding] {
        guard note.title == nil else { return [] }
        let line = lines.first { note.mark(ofLine: $0).kind != .frontMatter && !buffer.isBlank($0) }
        let usual = date.flatMap { date in series.map { "# \($0.series.title(for: date))" } }
        let message = "no heading names the meeting; begin the note with \(usual ?? "# and its date and name")"
        return [line.map { finding(.noTitle, line: $0, message) } ?? finding(.noTitle, 0..<0, message)]
    }

    /// The title that the notes of another series have.
    var seriesMismatches: [Finding] {
        guard let context, let series, let title = note.title else { return [] }
        let wording = SeriesFacts.wording(title)
        let own = series.count(ofTitle: wording)
        guard own <= 1,
            let other = context.series.first(where: {
                $0.series.name != series.series.name && $0.count(ofTitle: wording) > max(2, own)
            })
        else { return [] }
        let message =
            "the note lies in \(series.series.name), its title is that of \(other.series.name); "
            + "name the meeting that it was"
        return [finding(.seriesMismatch, line: title.line, message)]
    }

    var stackedFrontMatter: [Finding] {
        let blocks = note.frontMatter
        guard let first = blocks.first else { return [] }
        let known = keys(of: first)
        return zip(blocks, blocks.dropFirst()).map { above, block in
            let isSaid = keys(of: block).allSatisfy { key, values in known[key].map(values.isSubset) ?? false }
            let start = buffer.lineRange(above.lines.upperBound).lowerBound
            let end = buffer.lineRange(block.lines.upperBound - 1).upperBound
            let message =
                isSaid
                ? "Markdown shows this second block of keys as a heading; the first one says the same: remove it"
                : "Markdown shows this second block of keys as a heading; put its keys into the first one"
            return finding(
                .stackedFrontMatter, buffer.contentRange(of: block.lines), message,
                fix: isSaid ? [Change(range: start..<end, replacement: [])] : [])
        }
    }

    /// The values of each key, without what only their form adds.
    private func keys(of block: FrontMatter) -> [String: Set<String>] {
        var keys: [String: Set<String>] = [:]
        for line in block.lines.dropFirst().dropLast() where !buffer.isBlank(line) {
            let text = text(ofLine: line)
            let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let values = parts.dropFirst().joined().split(separator: ",").map { value in
                String(value.filter { !"[]\"'".contains($0) }).split(separator: " ").joined(separator: " ")
            }
            // A line that is no key is a key of its own, which no other block says.
            keys[parts.count == 2 ? String(parts[0]) : text, default: []].formUnion(values.filter { !$0.isEmpty })
        }
        return keys
    }
}
