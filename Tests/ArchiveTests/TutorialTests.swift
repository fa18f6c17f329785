import Archive
import Glibc
import NoteFormat
import Testing

/// The archive that the tutorial makes for itself, and its folder among temporary files.
struct TutorialTests {
    private let place = TestArchive()

    @Test("The note of today is made from the last one, in an archive without findings")
    func archive() throws {
        let folder = try TutorialFolder(in: place.path, isKept: false)
        let today = try #require(NoteDate(year: 2026, month: 6, day: 10))
        let made = try TutorialArchive(in: folder, today: today)
        #expect(made.hasGit)
        #expect(made.note == "\(folder.path)/archive/community_meetings/2026/community-2026-06-10.md")
        let archive = try ArchiveFolder("\(folder.path)/archive")
        let catalogue = try SeriesCatalogue(archive, nil)
        #expect(catalogue.series.map(\.name) == ["community"])
        #expect(archive.notes.map(\.name) == ["community-2026-05-27.md", "community-2026-06-10.md"])
        let note = try #require(archive.read(archive.notes[1]))
        #expect(note.title?.text == "2026-06-10 Almanac community meeting")
        #expect(note.attendance?.names.isEmpty == true)
        #expect(Roster(around: made.note, nil).names.sorted() == ["Ines Duarte", "Mira Holm", "Olu Bankole"])
        folder.leave()
        #expect(access(folder.path, F_OK) != 0)
    }

    @Test("What a dead tutorial left is removed; what lives, is kept or is somebody else's stays")
    func leftovers() throws {
        var dead: TutorialFolder? = try TutorialFolder(in: place.path, isKept: false)
        let deadPath = try #require(dead?.path)
        let living = try TutorialFolder(in: place.path, isKept: false)
        let kept = try TutorialFolder(in: place.path, isKept: true)
        place.write("gavel-tutorial-other/notes.md", "# Notes\n")
        TestArchive.run("ln", "-s", "gavel-tutorial-other", "\(place.path)/gavel-tutorial-link")
        dead = nil
        // What another test starts has the lock as well until it has become git.
        let end = ContinuousClock.now + .seconds(10)
        repeat {
            TutorialFolder.removeLeftovers(in: place.path)
        } while access(deadPath, F_OK) == 0 && ContinuousClock.now < end
        #expect(dead == nil && access(deadPath, F_OK) != 0)
        for path in [living.path, kept.path] { #expect(access(path, F_OK) == 0) }
        #expect(place.hasFile("gavel-tutorial-other/notes.md"))
        kept.leave()
        #expect(access(kept.path, F_OK) == 0)
    }

    @Test("A folder that the user names is made, and refused when something lies in it")
    func named() throws {
        let folder = try TutorialFolder("\(place.path)/a/b")
        #expect(folder.isKept)
        place.write("c/mine.txt", "mine\n")
        #expect(throws: ArchiveError.folderInUse("\(place.path)/c")) { try TutorialFolder("\(place.path)/c") }
    }
}
