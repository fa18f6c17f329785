// CursesConsole: the terminal that a person sits at. The only module that calls ncurses.
// It borrows the terminal - raw mode, alternate screen, bracketed paste, the mouse - and gives it back on every way out.
// ncurses only draws: it works out the shortest bytes from the last screen to the next one. Keys are read from the
// descriptor itself and decoded by Console's `InputDecoder`; modes, signals and the alternate screen are not ncurses'.
// It knows nothing of the meeting and must never exit the process.

import CNcurses
import Console
import Glibc
import Theming

/// The user's terminal, from opening to `close`. One at a time, on one thread.
package final class Terminal {
    /// To be polled for reading.
    package let input: Int32
    /// What the terminal can show. Whether the user wants colours is the caller's to ask.
    package let colourDepth: ColourDepth
    /// Reduced to `colourDepth` when it is set; the next paint shows it.
    package var theme: Theme {
        didSet { setTheme() }
    }

    private let output: Int32
    private let screen: OpaquePointer
    private let files: (output: UnsafeMutablePointer<FILE>, input: UnsafeMutablePointer<FILE>)
    private let modes: TerminalModes
    private var privateModes: PrivateModes
    var decoder: InputDecoder
    let readBuffer: UnsafeMutableBufferPointer<UInt8>

    // What is on the screen, for painting.
    var shown: Frame
    /// Whether `shown` is not to be trusted: everything is handed to ncurses.
    var isStale = true
    var isCursorVisible = true
    var styles: StyleTable
    var cells: [cchar_t] = []
    let isUnicode: Bool

    enum Hold {
        case held, suspended, closed
    }
    private(set) var hold = Hold.held

    /// Takes the terminal: raw mode first, so that no key typed early is echoed or lost.
    ///
    /// - Parameters:
    ///   - mouse: Whether it is to tell of clicks and the wheel, if it can.
    ///   - name: The terminal's kind; nil for what TERM and COLORTERM say.
    package init(
        input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO, theme: Theme = .terminal, mouse: Bool = false,
        name: String? = nil
    ) throws(TerminalError) {
        guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
        guard let name = name ?? TerminalKind.name, !name.isEmpty else { throw .missingName }
        isUnicode = Self.setLocale()
        modes = try TerminalModes(descriptor: input)
        do throws(TerminalError) {
            (screen, files) = try Self.openScreen(name: name, input: input, output: output)
        } catch {
            modes.restore()
            throw error
        }
        self.input = input
        self.output = output
        readBuffer = .allocate(capacity: 1 << 16)
        privateModes = PrivateModes()
        privateModes.hasMouse = mouse && privateModes.isXtermLike
        colourDepth = Self.startColours()
        self.theme = theme
        styles = StyleTable(theme: theme.reduced(to: colourDepth))
        decoder = InputDecoder(sequences: KeySequences.known())
        shown = Frame(size: Self.size(of: output))
        cells.reserveCapacity(shown.size.columns)
        resizeterm(Int32(shown.size.rows), Int32(shown.size.columns))
        take()
    }

    deinit {
        close()
        readBuffer.deallocate()
    }

    /// The terminal's size now. 80 x 24 where nobody knows.
    package var size: Size { Self.size(of: output) }

    /// After a change of size, or when something else wrote on the screen: takes the new size, and the next paint
    /// draws everything.
    package func repaintAll() {
        guard hold == .held else { return }
        let size = size
        if is_term_resized(Int32(size.rows), Int32(size.columns)) {
            resizeterm(Int32(size.rows), Int32(size.columns))
        }
        clearok(nc_curscr(), true)
        isStale = true
    }

    /// Gives the terminal back for a while: before SIGTSTP, or for another program.
    package func suspend() {
        guard hold == .held else { return }
        release()
        hold = .suspended
    }

    /// Takes the terminal again, at its size of now.
    package func resume() {
        guard hold == .suspended else { return }
        take()
        if !isCursorVisible { write(privateModes.hideCursor) }
        hold = .held
        repaintAll()
    }

    /// Gives the terminal back for good. Again has no effect.
    package func close() {
        guard hold != .closed else { return }
        if hold == .held { release() }
        hold = .closed
        // What ncurses has to say at its end has been said.
        Self.mute(files.output)
        endwin()
        delscreen(screen)
        fclose(files.output)
        fclose(files.input)
    }

    /// Gives the terminal back from a signal handler or a crash: only write(2) and tcsetattr(3). Harmless without one.
    package static func emergencyRestore() {
        EmergencyRestore.run()
    }

    private func take() {
        arm()
        modes.enter()
        write(privateModes.enter)
        clearok(nc_curscr(), true)
    }

    private func release() {
        write(privateModes.leave)
        modes.restore()
        EmergencyRestore.disarm()
    }

    private func arm() {
        EmergencyRestore.arm(output: output, input: input, modes: modes, leave: privateModes.leave)
    }

    /// Takes the mouse, or lets the terminal have it for its own selecting.
    ///
    /// - Returns: whether the terminal can tell of it.
    package func setMouse(_ isOn: Bool) -> Bool {
        guard privateModes.isXtermLike else { return false }
        guard privateModes.hasMouse != isOn else { return true }
        privateModes.hasMouse = isOn
        guard hold == .held else { return true }
        // Whatever happens in between, it is given back.
        if isOn { arm() }
        write(isOn ? PrivateModes.takeMouse : PrivateModes.leaveMouse)
        if !isOn { arm() }
        return true
    }

    /// Hands text to the terminal's own clipboard. Whether it is taken nobody tells.
    ///
    /// - Returns: whether the terminal is one that may have a clipboard.
    package func handToClipboard(_ text: [UInt8]) -> Bool {
        guard privateModes.isXtermLike, hold == .held else { return false }
        write(TerminalClipboard.sequence(text))
        return true
    }

    package func ring() { write([7]) }

    /// Past ncurses, whose buffer is empty between two paints.
    private func write(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBufferPointer { Glibc.write(output, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { return }
            rest.removeFirst(max(count, 0))
        }
    }

    private func setTheme() {
        styles = styles.with(theme.reduced(to: colourDepth))
        isStale = true
    }
}
