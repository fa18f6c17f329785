import Console
import CursesConsole
import Glibc
import Testing
import Theming

/// Real ncurses on real pseudo-terminals; one at a time, as in life.
@Suite(.serialized) struct TerminalTests {
    private let tty = PseudoTerminal()

    private func open(
        _ name: String = "xterm-256color", theme: Theme = .terminal, mouse: Bool = false
    ) throws(TerminalError) -> Terminal {
        try Terminal(input: tty.program, output: tty.program, theme: theme, mouse: mouse, name: name)
    }

    private func frame(_ rows: String...) -> Frame {
        var frame = Frame(size: Size(columns: 20, rows: 6))
        for (row, text) in rows.enumerated() { frame.put(text, row: row, column: 0) }
        return frame
    }

    @Test func `the terminal is taken and given back as it was`() throws {
        #expect(tty.isCooked)
        let terminal = try open()
        #expect(!tty.isCooked)
        #expect(terminal.size == Size(columns: 20, rows: 6))
        #expect(terminal.colourDepth == .indexed256)
        terminal.paint(frame("hello"))
        let opening = tty.output()
        #expect(opening.contains("\u{1B}[?1049h") && opening.contains("\u{1B}[?2004h") && opening.contains("hello"))
        terminal.close()
        terminal.close()
        let closing = tty.output()
        #expect(closing.contains("\u{1B}[?1049l") && closing.contains("\u{1B}[?2004l"))
        #expect(tty.isCooked)
    }

    @Test func `one more character costs one byte, and nothing costs none`() throws {
        let terminal = try open()
        defer { terminal.close() }
        var next = frame("title", "", "abc")
        next.cursor = Position(row: 2, column: 3)
        terminal.paint(next)
        _ = tty.output()
        next.put("d", row: 2, column: 3)
        next.cursor = Position(row: 2, column: 4)
        terminal.paint(next)
        #expect(tty.output() == "d")
        terminal.paint(next)
        #expect(tty.output() == "")
    }

    @Test func `wide characters and marks are sent whole`() throws {
        let terminal = try open()
        defer { terminal.close() }
        terminal.paint(frame("a漢字b", "e\u{301}x"))
        let first = tty.output()
        #expect(first.contains("a漢字b") && first.contains("e\u{301}x"))
        terminal.paint(frame("a漢x b", "e\u{301}x"))
        let second = tty.output()
        #expect(second.contains("x") && !second.contains("字") && !second.contains("e\u{301}"))
    }

    @Test func `no escape of a note reaches the terminal`() throws {
        let terminal = try open()
        defer { terminal.close() }
        terminal.paint(frame("\u{1B}]0;owned\u{7}", "\u{202E}abc\u{9B}2J"))
        let sent = tty.output()
        #expect(sent.contains("^[") && sent.contains("]0;owned") && sent.contains("<U+202E>"))
        #expect(
            !sent.contains("\u{1B}]") && !sent.contains("\u{7}") && !sent.contains("\u{202E}")
                && !sent.contains("\u{9B}"))
    }

    @Test func `keys typed before the opening, at once and in pieces all arrive`() throws {
        tty.type("early\n")
        let terminal = try open()
        defer { terminal.close() }
        tty.type("\u{3}\u{1A}\u{13}\u{1B}[1;5C\u{1B}[200~pa\rste\u{1B}[201~é")
        var inputs: [Input] = []
        while inputs.last != .key(KeyStroke("é")!) {
            tty.waitForInput()
            #expect(terminal.read(into: &inputs) == .some)
        }
        let expected = ["e", "a", "r", "l", "y", "ctrl+j", "ctrl+c", "ctrl+z", "ctrl+s", "ctrl+right"]
        #expect(
            inputs == expected.map { .key(KeyStroke($0)!) } + [.paste(Array("pa\rste".utf8)), .key(KeyStroke("é")!)])
        inputs = []
        #expect(terminal.read(into: &inputs) == .nothing)
        #expect(inputs == [])
    }

    @Test func `a lone escape waits for its time-out`() throws {
        let terminal = try open()
        defer { terminal.close() }
        var inputs: [Input] = []
        tty.type("\u{1B}")
        tty.waitForInput()
        #expect(terminal.read(into: &inputs) == .some)
        #expect(inputs == [] && terminal.isWaiting)
        terminal.flush(into: &inputs)
        #expect(inputs == [.key(KeyStroke(.escape))])
    }

    @Test func `a terminal that goes away is noticed`() throws {
        let terminal = try open()
        tty.hangUp()
        var inputs: [Input] = []
        #expect(terminal.read(into: &inputs) == .closed)
        terminal.paint(frame("nobody sees this"))
        terminal.close()
    }

    @Test func `a new size is taken and everything is drawn again`() throws {
        let terminal = try open()
        defer { terminal.close() }
        terminal.paint(frame("first", "second"))
        _ = tty.output()
        tty.resize(rows: 3, columns: 40)
        terminal.repaintAll()
        #expect(terminal.size == Size(columns: 40, rows: 3))
        var wide = Frame(size: terminal.size)
        wide.put("first, and thirty columns in all", row: 0, column: 0)
        wide.put("second", row: 1, column: 0)
        terminal.paint(wide)
        let sent = tty.output()
        #expect(sent.contains("first, and thirty columns in all") && sent.contains("second"))
    }

    @Test func `a frame larger than the screen is cut`() throws {
        let terminal = try open()
        defer { terminal.close() }
        var large = Frame(size: Size(columns: 31, rows: 9))
        for row in 0..<9 { large.put("-漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢", row: row, column: 0) }
        large.cursor = Position(row: 8, column: 30)
        terminal.paint(large)
        let sent = tty.output()
        #expect(sent.count { $0 == "漢" } == 6 * 9)
        terminal.paint(large)
        #expect(tty.output() == "")
    }

    @Test func `a hidden cursor stays hidden after a suspension`() throws {
        let terminal = try open("vt220")
        defer { terminal.close() }
        terminal.paint(frame("no cursor"))
        _ = tty.output()
        terminal.suspend()
        #expect(tty.output().contains("\u{1B}[?25h"))
        terminal.resume()
        terminal.paint(frame("no cursor"))
        let sent = tty.output()
        let last = try #require(sent.matches(of: #/\x1B\[\?25[hl]/#).last)
        #expect(last.output.hasSuffix("l"))
    }

    @Test func `while it is suspended the terminal is the shell's`() throws {
        let terminal = try open()
        defer { terminal.close() }
        terminal.paint(frame("text"))
        _ = tty.output()
        terminal.suspend()
        #expect(tty.isCooked)
        #expect(tty.output().contains("\u{1B}[?1049l"))
        terminal.paint(frame("unseen"))
        #expect(tty.output() == "")
        #expect(tty.isCooked)
        terminal.resume()
        #expect(!tty.isCooked)
        terminal.paint(frame("text"))
        let sent = tty.output()
        #expect(sent.contains("\u{1B}[?1049h") && sent.contains("\u{1B}[?2004h") && sent.contains("text"))
    }

    @Test func `a crash leaves a usable terminal`() throws {
        let terminal = try open()
        terminal.paint(frame("text"))
        _ = tty.output()
        Terminal.emergencyRestore()
        #expect(tty.isCooked)
        let sent = tty.output()
        #expect(sent.contains("\u{1B}[?1049l") && sent.contains("\u{1B}[?2004l"))
        Terminal.emergencyRestore()
        #expect(tty.output() == "")
        terminal.close()
    }

    @Test(arguments: ["vt220", "xterm-256color", "linux", "tmux-256color", "xterm", "vt100", "screen"])
    func `every usual terminal shows text with all roles`(name: String) throws {
        let terminal = try open(name)
        defer { terminal.close() }
        var next = frame("some text")
        for (index, role) in Role.allCases.enumerated() {
            next.put("x", row: 1 + index / 20, column: index % 20, role: role, flags: index % 2 == 0 ? .selected : [])
        }
        terminal.paint(next)
        let sent = tty.output()
        #expect(sent.contains("some text"))
        #expect(terminal.colourDepth > .mono || !sent.contains(#/\x1B\[[0-9;]*3[0-9]m/#))
    }

    @Test func `a terminal that cannot serve is refused with advice, and left as it was`() {
        #expect(throws: TerminalError.unknownTerminal(name: "no-such-terminal")) { try open("no-such-terminal") }
        #expect(throws: TerminalError.tooDumb(name: "dumb")) { try open("dumb") }
        #expect(throws: TerminalError.missingName) { try open("") }
        #expect(TerminalError.unknownTerminal(name: "no-such-terminal").text.contains("no-such-terminal"))
        #expect(tty.isCooked)
        #expect(!tty.output().contains("\u{1B}"))
        #expect(throws: TerminalError.notATerminal) { try Terminal(input: tty.program, output: -1, name: "xterm") }
    }

    private static let takeMouse = "\u{1B}[?1002h\u{1B}[?1006h"
    private static let leaveMouse = "\u{1B}[?1006l\u{1B}[?1002l"

    @Test(arguments: ["xterm", "xterm-256color", "tmux-256color", "screen-256color", "rxvt"])
    func `the mouse is taken and given back with the terminal`(name: String) throws {
        let terminal = try open(name, mouse: true)
        #expect(tty.output().contains(Self.takeMouse))
        terminal.suspend()
        #expect(tty.output().contains(Self.leaveMouse))
        terminal.resume()
        #expect(tty.output().contains(Self.takeMouse))
        terminal.close()
        #expect(tty.output().contains(Self.leaveMouse))
    }

    @Test func `a crash gives the mouse back`() throws {
        let terminal = try open(mouse: true)
        _ = tty.output()
        Terminal.emergencyRestore()
        #expect(tty.output().contains(Self.leaveMouse))
        terminal.close()
    }

    @Test(arguments: [("xterm-256color", false), ("linux", true), ("vt220", true), ("vt100", true), ("ansi", true)])
    func `the mouse is not asked for where it is not wanted or not known`(name: String, mouse: Bool) throws {
        let terminal = try open(name, mouse: mouse)
        terminal.suspend()
        terminal.resume()
        Terminal.emergencyRestore()
        terminal.close()
        #expect(!tty.output().contains("100"))
    }

    @Test func `the mouse can be let go and taken while the terminal is held`() throws {
        let terminal = try open()
        _ = tty.output()
        #expect(terminal.setMouse(true))
        #expect(tty.output() == Self.takeMouse)
        #expect(terminal.setMouse(true))
        #expect(tty.output() == "")
        terminal.suspend()
        #expect(tty.output().contains(Self.leaveMouse))
        #expect(terminal.setMouse(false))
        terminal.resume()
        #expect(!tty.output().contains("?1002"))
        #expect(terminal.setMouse(true) && terminal.setMouse(false))
        #expect(tty.output() == Self.takeMouse + Self.leaveMouse)
        terminal.close()
        #expect(!tty.output().contains("?1002"))
        #expect(try !open("linux").setMouse(true))
    }

    @Test func `text is handed to the terminal's clipboard in one piece, and only where it has one`() throws {
        let terminal = try open()
        terminal.paint(frame("text"))
        _ = tty.output()
        #expect(terminal.handToClipboard(Array("foobar".utf8)))
        #expect(tty.output() == "\u{1B}]52;c;Zm9vYmFy\u{1B}\\")
        terminal.suspend()
        _ = tty.output()
        #expect(!terminal.handToClipboard(Array("foobar".utf8)))
        terminal.close()
        #expect(!tty.output().contains("]52"))
        let console = try open("linux")
        _ = tty.output()
        #expect(!console.handToClipboard(Array("foobar".utf8)))
        #expect(tty.output() == "")
        console.close()
    }

    @Test func `signals stay what the caller made of them`() throws {
        func handlers() -> [Bool] {
            [SIGINT, SIGTERM, SIGTSTP, SIGWINCH].map { signal in
                var action = sigaction()
                sigaction(signal, nil, &action)
                return action.__sigaction_handler.sa_handler == nil
            }
        }
        let before = handlers()
        let terminal = try open()
        #expect(handlers() == before)
        terminal.close()
        #expect(handlers() == before)
    }
}
