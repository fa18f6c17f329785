import Archive
import ArgumentParser
import Console
import CursesConsole
import Runtime
import Settings
import Theming

struct Themes: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "themes",
        abstract: "List the themes of colours, or show a meeting in one.",
        discussion: """
            Examples:
              gavel themes                           a line for each
              gavel themes lantern-dark tide-light   a meeting in these colours

            theme: NAME in config.yaml chooses one. terminal is the terminal's own colours, mono none; the others want \
            a terminal of 256 colours, and elsewhere the terminal's own are shown in their place.

            A base16 or base24 scheme, in either form in which they are published, is a theme by its file's name in \
            $XDG_CONFIG_HOME/gavel/themes, else ~/.config/gavel/themes: gruvbox-dark.yaml is gruvbox-dark.

            Contrast is what the hardest text to read has, on the ground, in bars and in selections: 4.5 is readable \
            for most, 7 for nearly all. With NO_COLOR, or where no terminal is, nothing is coloured.

            More: gavel help colours

            Exit status: 0 all is well; 1 there is no such theme, or something in its file is wrong, which is named with \
            line and column; 64 a wrong command line.
            """
    )

    @Argument(help: ArgumentHelp("Themes that a meeting is shown in.", valueName: "name"))
    var names: [String] = []

    func run() throws {
        try reporting {
            let shelf = ThemeShelf(config)
            let depth = StandardOutput.hasColours(environment) ? Terminal.namedColourDepth : .mono
            guard names.isEmpty else {
                let isDrawn = StandardOutput.isTerminal
                let shown = try names.map { name in
                    let theme = try shelf.theme(named: name).reduced(to: depth)
                    return ThemePreview(isDrawn ? theme : nil).text
                }
                return try StandardOutput.write(
                    zip(names, shown).map { "\($0.visible)\n\($1)" }.joined(separator: "\n"))
            }
            let list = ThemeList(shelf, chosen: try settings().theme, depth: depth)
            try StandardOutput.write(list.text)
            guard list.failures.isEmpty else { throw fail(list.failures.joined(separator: "\n")) }
        }
    }
}
