import Console
import CursesConsole
import Guide
import Runtime
import Theming

/// A text of the help on standard output: in the terminal's own colours where it is one, else in characters alone.
struct GuidePrinter {
    private let theme: Theme?
    private let columns: Int
    /// A line of a table is not read as a sentence is: it may be wider, up to here.
    private static let widest = 120

    init(_ variable: (String) -> String?) {
        let isStyled = StandardOutput.isTerminal && variable("TERM") != "dumb"
        let depth: ColourDepth = StandardOutput.hasColours(variable) ? Terminal.namedColourDepth : .mono
        theme = isStyled ? Theme.terminal.reduced(to: depth) : nil
        columns = min(terminalColumns, Self.widest)
    }

    func text(of text: GuideText) -> String {
        text.lines(columns: columns, keepsMarks: theme == nil).map { line in
            (theme.map { theme in line.pieces.map { theme.style(of: $0.role, []).sgr($0.text) }.joined() } ?? line.text)
                + "\n"
        }.joined()
    }
}
