import Archive
import ArgumentParser
import Console
import Runtime
import Storage

struct SeriesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "series",
        abstract: "List an archive's series of meetings.",
        discussion: """
            Examples:
              gavel series                  a line for each
              gavel series show community   all of one
              gavel series init             write what the notes cannot tell
              gavel series --archive DIR    of another archive, which is remembered

            Names, titles, days and times are learned from the newest notes, the wording of commits from git's log. What \
            a file .gavel/series/NAME.yaml in the archive says comes first, or one in $XDG_CONFIG_HOME/gavel/series \
            where the archive has none; --explain tells its keys.
            The archive is the git work tree around the current folder, if it has dated notes, else the one that \
            gavel series --archive named last.

            More: gavel help git

            Exit status: 0 printed; 1 there is no archive, no note, or no such series; 64 a wrong command line.
            """,
        subcommands: [SeriesList.self, SeriesShow.self, SeriesInit.self],
        defaultSubcommand: SeriesList.self
    )
}

/// Where the commands on an archive find it.
struct ArchiveOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The archive; remembered where none is yet.", valueName: "dir"), completion: .directory)
    var archive: String?
}

extension ParsableCommand {
    var config: ConfigFolder? { try? ConfigFolder(variable: environment) }

    /// All series of the archive that is meant. Remembers an archive that was named, once it was read.
    ///
    /// - Parameter note: the archive that it lies in is meant, unless another is named.
    func catalogue(_ options: ArchiveOptions, around note: NoteFile? = nil) throws -> SeriesCatalogue {
        let own = options.archive == nil ? note.flatMap(ArchiveFolder.around) : nil
        let catalogue = try SeriesCatalogue(own ?? ArchiveFolder.find(named: options.archive, config), config)
        if let error = catalogue.historyError {
            warn("the wording of commits is not learned: \(error.text)")
        }
        try remember(catalogue.archive, options)
        return catalogue
    }

    func remember(_ archive: ArchiveFolder, _ options: ArchiveOptions) throws {
        try remember(archive.path, options)
    }

    /// Remembers the archive at a real path, if the user named it. Only `gavel series` puts it in place of another: a
    /// question about one is no choice.
    func remember(_ path: String, _ options: ArchiveOptions) throws {
        guard options.archive != nil, let config else { return }
        let isChoice = self is SeriesList || self is SeriesShow || self is SeriesInit
        guard try isChoice || config.archive == nil, try config.remember(archive: path) else { return }
        warn("\(path) is the archive from now on (\(config.settingsPath))")
    }

    /// Says something on the side.
    func warn(_ text: String) {
        StandardError.say(text)
    }
}
