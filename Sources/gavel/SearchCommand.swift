import Archive
import ArgumentParser
import Console
import Publishing
import Runtime
import Search

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find what was said, over every note of an archive.",
        discussion: """
            Examples:
              gavel search drying racks      all of the words
              gavel search 'is:open @ada'    what Ada still has to do
              gavel search '#31969' --open   opened at the first hit

            Case and accents do not matter: mendonca finds Mendonça. All words have to be in one item, its children \
            included; hits in headers and footers come last.

              word "two words" begin*    a word, words in this order, the beginning of one
              this OR that  -not         either of two, and what must not be there
              in:topics in:action …      a part of the note: title, present, header,
                                         followup, topics, action, backlog, triage,
                                         standing, previous, details, notes, agenda,
                                         roadblocks, other, footer
              is:open is:done is:decision
              @ada                       where Ada was or is named; with is:open or
                                         in:action, what is hers to do
              series:community           one series
              since:2024-06 until:2025   days, months, years, or 90d for days ago
              #31969 lantern/wick#12     an issue or pull request

            The index is in $XDG_CACHE_HOME/gavel, else in ~/.cache/gavel; it is brought up to date before each search, \
            so that a note is found as it was last saved. Where more than 1000 places match, the newest of them are \
            ranked. A query that begins with - stands behind --.

            More: gavel help searching

            Exit status: 0 something was found; 1 nothing was; 2 an error that is named on standard error; 64 a wrong \
            command line.
            """
    )

    @Argument(help: ArgumentHelp("What to look for.", valueName: "words"))
    var query: [String] = []

    @OptionGroup var archive: ArchiveOptions

    @Option(name: [.customShort("n"), .long], help: ArgumentHelp("How many hits to print.", valueName: "count"))
    var limit = 20

    @Option(help: "What comes first: the best hit (rank) or the newest (date).")
    var sort = HitOrder.rank

    @Flag(name: [.customShort("l"), .long], help: "Print the paths of the notes alone.")
    var pathOnly = false

    @Flag(help: "Print JSON.")
    var json = false

    @Flag(help: "Open the first hit in Gavel, at its line.")
    var open = false

    @Option(help: ArgumentHelp("Which hit --open opens, counted from 1.", valueName: "number"))
    var hit = 1

    @Flag(help: "Make the index anew.")
    var rebuild = false

    @Flag(help: "Answer the queries in standard input, one a line, with one JSON object a line.")
    var batch = false

    func validate() throws {
        guard batch || rebuild || !query.isEmpty else { throw ValidationError("Say what to look for.") }
        guard !batch || (query.isEmpty && !open && !pathOnly) else {
            throw ValidationError("--batch reads the queries from standard input, and prints JSON.")
        }
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit takes 1 to 10000.") }
        guard (1...10_000).contains(hit) else { throw ValidationError("--hit takes 1 to 10000.") }
    }

    func run() throws {
        let root: String
        let index: SearchIndex
        do {
            root = try ArchiveFolder.findPath(named: archive.archive, config)
            try remember(root, archive)
            index = try SearchIndex(ofArchiveAt: root, in: CacheFolder(variable: environment), config)
            if rebuild { try index.clear() }
            try refresh(index)
        } catch let error as ArchiveError {
            throw fail(error.text, status: Self.failure)
        } catch let error as SearchError {
            throw fail(error.text, status: Self.failure)
        }
        if batch { return try SearchBatch(index: index, limit: limit, order: sort).run() }
        guard !query.isEmpty else { return }
        try answer(index)
    }

    private static let failure: Int32 = 2

    private func refresh(_ index: SearchIndex) throws {
        var progress = ProgressLine()
        defer { progress.clear() }
        try index.refresh { progress.show("reading notes: \($0.done) of \($0.total)") }
    }

    private func answer(_ index: SearchIndex) throws {
        let text = query.joined(separator: " ")
        let answer: Answer
        do throws(SearchError) {
            let query = try index.query(text, today: .today)
            answer = try index.answer(query, limit: open ? max(hit, limit) : limit, order: sort)
        } catch {
            throw fail(error.text, status: Self.failure)
        }
        index.notices.forEach(warn)
        if json { try StandardOutput.write(JSONText.of(AnswerRecord(answer, root: index.root))) }
        guard !answer.hits.isEmpty else {
            if !json { warn("nothing found for \(text)") }
            throw ExitCode(1)
        }
        if json { return }
        if open { return try open(answer, index.root) }
        let list = HitList(
            root: index.root, columns: StandardOutput.columns, hasColours: StandardOutput.hasColours(environment))
        try StandardOutput.write(pathOnly ? list.paths(answer.hits) : list.text(answer.hits))
        if answer.count > answer.hits.count {
            let others = answer.isCutOff ? "over \(answer.count)" : "\(answer.count)"
            warn("\(others) found, \(answer.hits.count) shown; -n shows more")
        }
    }

    private func open(_ answer: Answer, _ root: String) throws {
        guard answer.hits.indices.contains(hit - 1) else {
            throw fail("there are only \(answer.hits.count) hits", status: Self.failure)
        }
        let chosen = answer.hits[hit - 1]
        let path = "\(root == "/" ? "" : root)/\(chosen.path)"
        try OpenNote(note: path, firstLine: chosen.line + 1).run()
    }
}

extension HitOrder: ExpressibleByArgument {}
