import Console
import CursesConsole
import Testing
import Theming

extension TerminalTests {
    @Test(arguments: [("xterm-256color", ColourDepth.indexed256), ("linux", .ansi8), ("vt220", .mono)])
    func `a kind of terminal is known without taking one`(name: String, depth: ColourDepth) throws {
        let report = try TerminalReport(name: name)
        #expect(report.name == name)
        #expect(report.colourDepth == depth)
        #expect(report.marksPastes)
    }

    @Test func `to look at another kind changes nothing of the terminal that is open`() throws {
        let tty = PseudoTerminal()
        let terminal = try Terminal(input: tty.program, output: tty.program, name: "xterm-256color")
        defer { terminal.close() }
        _ = try TerminalReport(name: "vt220")
        var frame = Frame(size: terminal.size)
        frame.put("here", row: 0, column: 0)
        terminal.paint(frame)
        #expect(tty.output().contains("here"))
        #expect(terminal.colourDepth == .indexed256)
    }

    @Test(arguments: [
        ("", TerminalError.missingName), ("no-such-terminal", .unknownTerminal(name: "no-such-terminal")),
        ("dumb", .tooDumb(name: "dumb")),
    ])
    func `a kind that will not do is refused in the words of the terminal`(name: String, error: TerminalError) {
        #expect(throws: error) { try TerminalReport(name: name) }
    }
}
