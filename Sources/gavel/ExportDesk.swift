import Archive
import Chronicle
import MeetingLog
import NoteFormat
import Publishing
import Runtime
import Storage

/// Makes the minutes of notes, and reads what is around them once for all notes of an archive.
struct ExportDesk {
    private let config: ConfigFolder?
    private let logs: LogFolder?
    private let redacting: Bool?
    private var archives: [(folder: ArchiveFolder, source: MinutesSource)] = []
    /// The notes so far that are told with a secret that lets readers join the meeting.
    private(set) var secretNotes: [String] = []

    /// - Parameters:
    ///   - logs: where Gavel keeps its logs; nil where there is no such place.
    ///   - archive: the one that the user named; nil for that around each note.
    ///   - redacting: nil for what the series of a note says.
    init(config: ConfigFolder?, logs: LogFolder?, archive: SeriesCatalogue?, redacting: Bool?) throws {
        self.config = config
        self.logs = logs
        self.redacting = redacting
        if let archive { try add(archive) }
    }

    /// The notes of the archive that was named.
    func archiveNotes() throws -> [ExportSource] {
        guard let folder = archives.first?.folder else { return [] }
        return try sources(folder.notes, in: folder)
    }

    /// A note, or the dated ones below a folder.
    func notes(named name: String) throws -> [ExportSource] {
        guard ArchiveFolder.isFolder(name) else { return [ExportSource(try NoteFile(name))] }
        let folder = try ArchiveFolder(name)
        return try sources(folder.notes(below: name), in: folder)
    }

    private func sources(_ notes: [ArchiveNote], in folder: ArchiveFolder) throws -> [ExportSource] {
        guard !notes.isEmpty else { throw ArchiveError.noNotes(folder.path) }
        return try notes.map { ExportSource(try NoteFile(folder.fullPath($0.path)), folder: $0.folder) }
    }

    mutating func minutes(of file: NoteFile) throws -> Minutes {
        let note = Note(try file.read())
        let (source, path) = try source(around: file)
        let isRedacted = redacting ?? source.series(ofNoteAt: path)?.declared?.redact ?? false
        for line in note.offRecordLines { warn("\(file.name):\(line + 1)", "this is off the record, and left out") }
        if !isRedacted, !JoinSecret.all(in: note).isEmpty { secretNotes.append(file.name) }
        return source.minutes(
            of: note, fileName: file.lastComponent, path: path, isRedacted: isRedacted, log: meeting(of: file))
    }

    private mutating func source(around file: NoteFile) throws -> (MinutesSource, path: String?) {
        for (folder, source) in archives {
            if let path = folder.relativePath(of: file) { return (source, path) }
        }
        guard let folder = ArchiveFolder.around(file) else { return (MinutesSource(), nil) }
        return (try add(SeriesCatalogue(folder, config)), folder.relativePath(of: file))
    }

    @discardableResult
    private mutating func add(_ catalogue: SeriesCatalogue) throws -> MinutesSource {
        let source = MinutesSource(catalogue, try catalogue.people(in: catalogue.readNotes(), config))
        archives.append((catalogue.archive, source))
        return source
    }

    /// Nil where there is no log of the note, or none of a meeting. A log that cannot be read is told of: the note alone
    /// is enough.
    private func meeting(of file: NoteFile) -> LoggedMeeting? {
        guard let logs else { return nil }
        do throws(ChronicleError) {
            let log = try NoteLog.find(file.path, in: logs)
            defer { log.close() }
            let (entries, damagedAt) = try log.allReadable()
            if let damagedAt { warn(file.name, "its log cannot be read from entry \(damagedAt) on; that is left out") }
            return LoggedMeeting(entries)
        } catch {
            if case .noLog = error { return nil }
            warn(file.name, "its log is left out: \(error.text)")
            return nil
        }
    }

    private func warn(_ place: String, _ text: String) { StandardError.say("\(place): \(text)") }
}

extension DatabaseLog {
    fileprivate func allReadable() throws(ChronicleError) -> (entries: [LoggedEntry], damagedAt: Int?) {
        do throws(LogError) { return try readable(after: 0) } catch { throw .log(error) }
    }
}
