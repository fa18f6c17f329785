import Glibc

/// Both ends of a terminal: the program's, and the one that a person would look at and type on.
final class PseudoTerminal {
    let program: Int32
    private(set) var person: Int32

    init(rows: UInt16 = 6, columns: UInt16 = 20) {
        var person: Int32 = -1
        var program: Int32 = -1
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        precondition(openpty(&person, &program, nil, nil, &size) == 0)
        self.person = person
        self.program = program
    }

    deinit {
        hangUp()
        close(program)
    }

    func type(_ text: String) {
        _ = text.withCString { write(person, $0, strlen($0)) }
    }

    func resize(rows: UInt16, columns: UInt16) {
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(person, UInt(TIOCSWINSZ), &size)
    }

    func hangUp() {
        if person >= 0 { close(person) }
        person = -1
    }

    /// Waits until the program's end has something to read, or is closed.
    func waitForInput() {
        var question = pollfd(fd: program, events: Int16(POLLIN), revents: 0)
        poll(&question, 1, -1)
    }

    /// Everything written since the last time, up to a mark that is written now.
    func output() -> String {
        let mark: [UInt8] = [0x05, 0x06, 0x05]
        write(program, mark, mark.count)
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !bytes.suffix(mark.count).elementsEqual(mark) {
            let count = read(person, &buffer, buffer.count)
            precondition(count > 0)
            bytes += buffer[..<count]
        }
        return String(decoding: bytes.dropLast(mark.count), as: UTF8.self)
    }

    /// Whether lines are edited and echoed by the terminal, as a shell has it.
    var isCooked: Bool {
        var modes = termios()
        tcgetattr(program, &modes)
        return modes.c_lflag & tcflag_t(ICANON | ECHO | ISIG) == tcflag_t(ICANON | ECHO | ISIG)
            && modes.c_oflag & tcflag_t(OPOST) != 0
    }
}
