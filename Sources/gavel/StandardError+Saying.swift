import Console
import Glibc
import Runtime

extension StandardError {
    /// Says something with the program's name. Names may come from anybody: nothing is sent raw.
    static func say(_ text: String) { tell("gavel: \(text)") }

    /// Prints lines, broken between words where they are longer than the terminal is wide.
    static func tell(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }
        let shown = columns.map { columns in lines.flatMap { $0.folded(to: columns) } } ?? lines
        print(shown.joined(separator: "\n"), to: &stream)
    }

    /// Nil where it is no terminal.
    private static var columns: Int? {
        var size = winsize()
        return isatty(2) == 1 && ioctl(2, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
    }
}

extension String {
    /// Lines of at most so many columns, but for words that are longer; those below the first are indented two more.
    fileprivate func folded(to columns: Int) -> [String] {
        let margin = String(repeating: " ", count: prefix { $0 == " " }.count + 2)
        var lines: [String] = []
        var rest = self
        while Glyphs.columns(of: rest) > columns, let end = rest.lastBreak(within: columns) {
            lines.append(String(rest[..<end]))
            rest = margin + rest[end...].drop { $0 == " " }
        }
        return lines + [rest]
    }

    /// Where a line ends that fits: at the last blank behind words that do, else at the first blank behind any. A word that
    /// fits no line stays where it is: the terminal breaks it anyway.
    private func lastBreak(within columns: Int) -> Index? {
        var end: Index?
        var used = 0
        var isInWord = false
        for index in indices {
            if self[index] == " " {
                if isInWord {
                    guard used <= columns || end == nil else { return end }
                    let next = self[index...].drop { $0 == " " }.prefix { $0 != " " }
                    end = Glyphs.columns(of: String(next)) < columns - 2 ? index : end
                }
                isInWord = false
            } else {
                isInWord = true
            }
            used += Glyphs.columns(of: String(self[index]))
            if used > columns, end != nil { return end }
        }
        return end
    }
}
