import Glibc
import NoteFormat
import Storage
import Testing

@testable import Search

@Suite("An index")
struct RefreshTests {
    private let archive: SearchArchive

    init() throws {
        archive = try SearchArchive()
        archive.note("community", "2026-05-13", "## Topics\n\n- Lamps and wicks\n")
        archive.note("community", "2026-05-27", "## Topics\n\n- Colours of lamps\n")
    }

    private func path(_ day: String) -> String { "\(archive.root)/community_meetings/2026/community-\(day).md" }

    /// Sets the times of a file, as far back as a file that nobody writes has them.
    private func age(_ path: String, seconds: Int) {
        var times = [timespec(tv_sec: seconds, tv_nsec: 5), timespec(tv_sec: seconds, tv_nsec: 5)]
        utimensat(AT_FDCWD, path, &times, 0)
    }

    @Test("reads every note once, and then those that changed")
    func incremental() throws {
        #expect(try archive.index.refresh() == 2)
        #expect(try archive.places("lamps").count == 2)
        archive.note("community", "2026-05-27", "## Topics\n\n- Colours of candles\n")
        #expect(try archive.places("lamps") == ["community-2026-05-13.md:9"])
        #expect(try archive.places("candles") == ["community-2026-05-27.md:9"])
        archive.note("community", "2026-06-10", "## Topics\n\n- More candles\n")
        #expect(try archive.places("candles").count == 2)
    }

    @Test("forgets notes that are deleted, and follows those that are renamed")
    func gone() throws {
        #expect(try archive.places("lamps").count == 2)
        #expect(rename(path("2026-05-13"), path("2026-05-14")) == 0)
        unlink(path("2026-05-27"))
        #expect(try archive.places("lamps") == ["community-2026-05-14.md:9"])
        #expect(try archive.search("lamps").hits.first?.date.day == 14)
        let folder = "\(archive.root)/community_meetings"
        #expect(rename(folder, "\(archive.root)/open_meetings") == 0)
        let moved = try archive.search("lamps").hits
        #expect(moved.map(\.path) == ["open_meetings/2026/community-2026-05-14.md"])
    }

    @Test("sees a change that leaves size and time of writing as they were")
    func sneaky() throws {
        age(path("2026-05-27"), seconds: 1_700_000_000)
        #expect(try archive.places("colours").count == 1)
        archive.note("community", "2026-05-27", "## Topics\n\n- Flavour of lamps\n")
        age(path("2026-05-27"), seconds: 1_700_000_000)
        #expect(try archive.places("colours").isEmpty)
        #expect(try archive.places("flavour").count == 1)
    }

    @Test("sees every one of many quick changes")
    func quickChanges() throws {
        for turn in 0..<50 {
            archive.note("community", "2026-05-27", "## Topics\n\n- turn\(turn)x\n")
            #expect(try archive.places("turn\(turn)x").count == 1)
            #expect(try turn == 0 || archive.places("turn\(turn - 1)x").isEmpty)
        }
    }

    @Test("keeps what it read for the next time")
    func kept() throws {
        try archive.index.refresh()
        try archive.reopen()
        #expect(try archive.index.answer(archive.index.query("lamps", today: SearchArchive.today)).hits.count == 2)
        var status = stat()
        #expect(stat(archive.indexPath, &status) == 0 && status.st_mode & 0o777 == 0o600)
    }

    @Test("leaves hidden folders, links and files without a date alone")
    func others() throws {
        archive.write(".hidden/community-2026-01-01.md", "# x\n\n- lamps\n")
        archive.write("community_meetings/README.md", "# x\n\n- lamps\n")
        archive.write("community_meetings/community-2026-01-02.txt", "- lamps\n")
        symlink(path("2026-05-13"), "\(archive.root)/community-2026-01-03.md")
        #expect(try archive.places("lamps").count == 2)
    }

    @Test("is made anew when it is damaged, or another version's", arguments: ["no database at all", ""])
    func damaged(content: String) throws {
        try archive.index.refresh()
        try archive.reopen {
            let file = open(archive.indexPath, O_WRONLY | O_TRUNC)
            #expect(write(file, content, content.utf8.count) == content.utf8.count)
            close(file)
        }
        #expect(try archive.places("lamps").count == 2)
        // An empty file is one that nothing was written into yet.
        #expect(archive.index.notices.count == (content.isEmpty ? 0 : 1))
    }

    @Test("is made anew when it turns out to be damaged in the middle of a search")
    func damagedInside() throws {
        try archive.index.refresh()
        try archive.reopen {
            // Everything but the first page, which says what there is.
            let file = open(archive.indexPath, O_RDWR)
            let size = Int(lseek(file, 0, SEEK_END))
            #expect(size > 20_000)
            let waste = [UInt8](repeating: 0xA5, count: size - 4096)
            #expect(pwrite(file, waste, waste.count, 4096) == waste.count)
            close(file)
        }
        #expect(try archive.places("lamps").count == 2)
        #expect(archive.index.notices.count == 1)
    }

    @Test("is kept in memory where it cannot be written")
    func unwritable() throws {
        archive.write("blocked", "a file where the folder should be")
        let cache = CacheFolder(path: "\(archive.root)/blocked")
        let index = try SearchIndex(ofArchiveAt: archive.root, in: cache)
        #expect(index.notices.count == 1)
        #expect(try index.refresh() == 2)
        #expect(try index.answer(index.query("lamps", today: SearchArchive.today)).hits.count == 2)
    }

    @Test("serves two programs at once")
    func twoPrograms() throws {
        let other = try archive.reopened()
        try archive.index.refresh()
        #expect(try other.answer(other.query("lamps", today: SearchArchive.today)).hits.count == 2)
        archive.note("community", "2026-06-10", "## Topics\n\n- Two lamps\n")
        try other.refresh()
        #expect(try archive.places("lamps").count == 3)
    }

    @Test("looks again at a note that changed between the look and the answer")
    func changedMeanwhile() throws {
        try archive.index.refresh()
        archive.note("community", "2026-05-27", "## Topics\n\n- Other lamps\n- Lamps again\n")
        let answer = try archive.index.answer(archive.index.query("lamps", today: SearchArchive.today))
        #expect(
            answer.hits.map { $0.lines[0].text }.sorted() == ["- Lamps again", "- Lamps and wicks", "- Other lamps"])
    }

    @Test("follows the names of series")
    func seriesNames() throws {
        #expect(try archive.places("series:community lamps").count == 2)
        archive.write(".gavel/series/open.yaml", "file: \"community-{YYYY-MM-DD}.md\"\n")
        #expect(try archive.places("series:open lamps").count == 2)
        #expect(throws: SearchError.self) { try archive.places("series:community lamps") }
    }

    @Test("tells of a note that cannot be read, and finds it once it can", .enabled(if: geteuid() != 0))
    func unreadable() throws {
        chmod(path("2026-05-27"), 0)
        #expect(try archive.places("lamps").count == 1)
        #expect(archive.index.notices.count == 1)
        chmod(path("2026-05-27"), 0o644)
        #expect(try archive.places("lamps").count == 2)
    }

    @Test("forgets the blocks of notes that were changed a thousand times")
    func manyChanges() throws {
        for turn in 0..<1100 {
            archive.note("community", "2026-05-27", "## Topics\n\n- lamps in turn \(turn)\n")
            try archive.index.refresh()
        }
        let answer = try archive.search("lamps")
        #expect(answer.count == 2)
    }
}
