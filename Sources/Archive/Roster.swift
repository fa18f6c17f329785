// Archive knows the notes beside a note: who attended them, which series they belong to, what the next one takes over
// from the last, and how git keeps it. It makes new files and commits them; of a note that is there it must never change
// a byte but the secrets that it was asked to take out.

import NoteFormat
import Storage

/// The names to offer in a meeting: of the people who attended those around it.
package struct Roster: Equatable, Sendable {
    /// Those who attended most and most recently first.
    package let names: [String]
    /// What is wrong with the alias file, which is not used then; nil when nothing is.
    package let warning: String?

    /// How many notes are read at most, and how many of them of the note's own series.
    private static let limit = 120
    private static let ownLimit = 80
    /// How many notes before and after this one are looked at, by name alone.
    private static let span = 600

    /// Reads the Present lines of an archive's notes around this one: first those of its series, then of the others.
    /// Of all other notes nothing but the names of the files is asked for. What cannot be read is left out.
    ///
    /// Outside of git there is no archive: then the notes of the note's folder are read.
    package init(around path: String, _ config: ConfigFolder?) {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        if let archive = (try? ArchiveFolder.workTree(around: folder)) ?? nil, !archive.notes.isEmpty {
            self.init(around: path, in: archive, config)
        } else {
            self.init(besides: path, in: folder)
        }
    }

    private init(around path: String, in archive: ArchiveFolder, _ config: ConfigFolder?) {
        let (places, series) = Self.places(around: path, archive)
        var (aliases, warning) = (PeopleAliases(), String?.none)
        do throws(ArchiveError) {
            aliases = try PeopleAliases(of: archive, config)
        } catch {
            // Within the archive, as there is little room to tell it.
            warning = error.text.replacing("\(archive.path)/", with: "", maxReplacements: 1)
        }
        let notes = places.compactMap { place in
            archive.read(place.note).map { ReadNote(place: place.note, series: place.series, note: $0) }
        }
        names = People(notes, aliases).names(in: series, nearestFirst: notes.map(\.place.path))
        self.warning = warning
    }

    /// Reads the newest notes beside `path`, by file name, and takes the names as they spell them.
    private init(besides path: String, in folder: String) {
        var counts: [String: Int] = [:]
        let notes = NoteFile.names(in: folder).map { String(decoding: $0, as: UTF8.self) }
            .filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }
        for name in notes.sorted().suffix(Self.limit / 2) {
            guard let file = try? NoteFile("\(folder)/\(name)"), file.path != path, let bytes = try? file.read() else {
                continue
            }
            for attendee in Note(bytes).attendance?.names ?? [] { counts[attendee.rawText, default: 0] += 1 }
        }
        names = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        warning = nil
    }

    // MARK: - What to read

    /// The notes to read, the nearest first, and the note's own series as far as the names of files tell.
    private static func places(
        around path: String, _ archive: ArchiveFolder
    ) -> (places: [(note: ArchiveNote, series: String)], series: String?) {
        let own = ArchiveNote(path: String(path.dropFirst(archive.fullPath("").count)))
        let near = near(own, archive.notes)
        var series: [String: String] = [:]
        for group in SeriesGroup.groups(of: near + (own.map { [$0] } ?? [])) {
            for note in group.notes { series[note.path] = group.name }
        }
        let places = near.map { (note: $0, series: series[$0.path] ?? "") }
        let ownSeries = own.flatMap { series[$0.path] }
        let ours = places.filter { $0.series == ownSeries }.prefix(ownLimit)
        let others = places.filter { $0.series != ownSeries }.prefix(limit - ours.count)
        return (Array(ours + others), ownSeries)
    }

    /// The notes of about the same time, the nearest first; of the last time for a note without a date.
    private static func near(_ own: ArchiveNote?, _ notes: [ArchiveNote]) -> [ArchiveNote] {
        guard let day = (own?.date ?? notes.last?.date)?.dayNumber else { return [] }
        // By halves, as there may be many.
        var (low, high) = (0, notes.count)
        while low < high {
            let middle = (low + high) / 2
            if notes[middle].date.dayNumber < day { low = middle + 1 } else { high = middle }
        }
        let around = notes[max(0, low - span)..<min(notes.count, low + span)]
        return around.filter { $0.path != own?.path }
            .map { (note: $0, distance: abs($0.date.dayNumber - day)) }
            .sorted { ($0.distance, $1.note.path) < ($1.distance, $0.note.path) }
            .map(\.note)
    }
}
