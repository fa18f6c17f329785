import CNcurses
import Console
import Glibc
import Theming

extension Terminal {
    /// Text is UTF-8: where the environment names no locale at all, C.UTF-8 serves. True if characters are Unicode.
    static func setLocale() -> Bool {
        setlocale(LC_CTYPE, "")
        if codeset() == "ANSI_X3.4-1968" { setlocale(LC_CTYPE, "C.UTF-8") }
        return codeset() == "UTF-8"
    }

    private static func codeset() -> String { String(cString: nl_langinfo(Int32(CODESET))) }

    typealias Screen = (OpaquePointer, (output: UnsafeMutablePointer<FILE>, input: UnsafeMutablePointer<FILE>))

    /// Opens ncurses on copies of the descriptors, and leaves the process's signals as they were.
    static func openScreen(name: String, input: Int32, output: Int32) throws(TerminalError) -> Screen {
        guard let outputFile = fdopen(dup(output), "w") else { throw .failed(errno: errno) }
        guard let inputFile = fdopen(dup(input), "r") else {
            let number = errno
            fclose(outputFile)
            throw .failed(errno: number)
        }
        let dispositions = SignalDispositions()
        let screen = newterm(name, outputFile, inputFile)
        dispositions.restore()
        guard let screen else {
            fclose(outputFile)
            fclose(inputFile)
            throw .unknownTerminal(name: name)
        }
        mute(outputFile)
        endwin()
        guard nc_capability("cup") != nil else {
            delscreen(screen)
            fclose(outputFile)
            fclose(inputFile)
            throw .tooDumb(name: name)
        }
        // Until it has come back from endwin once, ncurses writes after every line instead of once a refresh.
        wrefresh(nc_stdscr())
        dup2(output, fileno(outputFile))
        // Drawing must never look at the input.
        typeahead(-1)
        return (screen, (outputFile, inputFile))
    }

    /// Lets ncurses write to nobody.
    static func mute(_ file: UnsafeMutablePointer<FILE>) {
        let nobody = Glibc.open("/dev/null", O_WRONLY)
        guard nobody >= 0 else { return }
        dup2(nobody, fileno(file))
        Glibc.close(nobody)
    }

    static func startColours() -> ColourDepth {
        guard has_colors(), start_color() == OK else { return .mono }
        use_default_colors()
        return ColourDepth(count: Int(nc_color_count()))
    }

    /// How many colours the kind of terminal has, for what is printed without opening it.
    package static var namedColourDepth: ColourDepth {
        TerminalKind.name.flatMap { TerminalKind.depth(of: $0) } ?? .mono
    }

    static func size(of descriptor: Int32) -> Size {
        var rows: Int32 = 24
        var columns: Int32 = 80
        _ = nc_window_size(descriptor, &rows, &columns)
        return Size(columns: Int(columns), rows: Int(rows))
    }
}
