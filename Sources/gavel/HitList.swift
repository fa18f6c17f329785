import Console
import Glibc
import Search

/// Hits as text for people: where each stands, and the lines that were found.
struct HitList {
    /// The archive's real path.
    let root: String
    let columns: Int
    let hasColours: Bool
    private let base: ShownPath

    /// Lines of one hit that are printed at most.
    private static let mostLines = 4

    init(root: String, columns: Int, hasColours: Bool) {
        self.root = root
        self.columns = columns
        self.hasColours = hasColours
        base = ShownPath(root: root)
    }

    func text(_ hits: [Hit]) -> String { hits.map(text).joined(separator: "\n") }

    /// The path of each note once.
    func paths(_ hits: [Hit]) -> String {
        var seen: Set<String> = []
        return hits.filter { seen.insert($0.path).inserted }.map { base.shown($0.path).visible + "\n" }.joined()
    }

    private func text(_ hit: Hit) -> String {
        let place = "\(base.shown(hit.path)):\(hit.line + 1)".visible
        let parts = [hit.date.description, hit.series ?? "", hit.place.rawValue].filter { !$0.isEmpty }
        var text = styled(place, .place) + "  " + styled(parts.joined(separator: " ").visible, .quiet) + "\n"
        let first = hit.lines.prefix { !$0.isMeant }
        let meant = hit.lines.dropFirst(first.count).filter(\.isMeant)
        for line in first + meant.prefix(Self.mostLines - first.count) { text += self.text(line) }
        let left = meant.count - (Self.mostLines - first.count)
        if left > 0 { text += "        " + styled("\(left) more \(left == 1 ? "line" : "lines")", .quiet) + "\n" }
        return text
    }

    private func text(_ line: HitLine) -> String {
        let number = String(line.number + 1)
        let label = String(repeating: " ", count: max(0, 6 - number.count)) + number + "  "
        let excerpt = Excerpt(line.text, matches: line.matches, columns: columns - label.count)
        return styled(label, .quiet)
            + excerpt.pieces.map { styled($0.text, $0.isMatch ? .match : line.isMeant ? .plain : .quiet) }.joined()
            + "\n"
    }

    private enum Style: String {
        case plain = ""
        case place = "1"
        case quiet = "2"
        case match = "1;33"
    }

    private func styled(_ text: String, _ style: Style) -> String {
        hasColours && style != .plain && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[m" : text
    }
}

/// Paths of an archive's files as a command in the current folder would name them.
private struct ShownPath {
    private var prefix: String

    init(root: String) {
        let whole = (root == "/" ? "" : root) + "/"
        prefix = whole
        guard let resolved = realpath(".", nil) else { return }
        defer { free(resolved) }
        let here = String(cString: resolved)
        if here == root {
            prefix = ""
        } else if here.hasPrefix(whole) {
            let depth = here.dropFirst(whole.count).split(separator: "/").count
            prefix = String(repeating: "../", count: depth)
        }
    }

    func shown(_ path: String) -> String { prefix + path }
}
