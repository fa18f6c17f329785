import Archive
import ArgumentParser
import Console
import Runtime
import Settings

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Show your settings, or what can be set.",
        discussion: """
            Examples:
              gavel config                      what holds now
              gavel config --explain            every key, what it holds and does
              $EDITOR "$(gavel config --path)"  change it

            The settings are one file that you write, $XDG_CONFIG_HOME/gavel/config.yaml, else \
            ~/.config/gavel/config.yaml. Without it everything is as usual. What it says is checked whenever it is read.

            More: gavel help settings

            Exit status: 0 all is well; 1 something in the file is wrong, named with line and column; 64 a wrong command line.
            """
    )

    @Flag(name: .long, help: "Tell every key: what it holds, what it does, and what holds without it.")
    var explain = false

    @Flag(name: .long, help: "Print the file's path alone.")
    var path = false

    func validate() throws {
        if explain, path { throw ValidationError("--explain and --path are two questions.") }
    }

    func run() throws {
        try reporting {
            let config = try ConfigFolder(variable: environment)
            if explain { return try StandardOutput.write(Self.explanation) }
            if path { return try StandardOutput.write(config.settingsPath + "\n") }
            try StandardOutput.write(try Self.text(of: Settings(config), at: config.settingsPath))
        }
    }

    private static func text(of settings: Settings, at path: String) throws -> String {
        let state = settings.given.isEmpty ? "; nothing is set there" : ""
        var lines = ["\(path.visible)\(state)", ""]
        for setting in Setting.allCases {
            let value = settings.value(of: setting)
            let note = settings.given.contains(setting) ? "" : "  (usual)"
            lines.append("\(setting.name.padded(to: 16))\(value.visible)\(note)")
        }
        let report = KeyReport(settings)
        lines += report.lines.map { "                \($0)" }
        if !report.lost.isEmpty {
            lines += ["", "Without a key now, but in the palette: \(report.lost.joined(separator: ", "))"]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static var explanation: String {
        Setting.allCases.map { setting in
            let head = "\(setting.name): \(setting.form); without it \(setting.usual)"
            let meaning = setting.meaning.wrapped(to: 74, breakingWords: false)
            return ([head] + meaning.map { "    \($0)" } + ["", "    \(setting.example)"]).joined(separator: "\n")
        }.joined(separator: "\n\n") + "\n"
    }
}

extension ParsableCommand {
    /// The user's settings; what is wrong in them is told as the end of the command.
    func settings() throws -> Settings {
        do throws(ArchiveError) {
            var settings = try Settings(config)
            settings.findExportFolder(environment)
            return settings
        } catch {
            throw fail(error.text)
        }
    }
}
