import Glibc
import Storage
import TestSupport
import Testing

@Suite("The watch on a note")
struct FileWatchTests {
    let folder = Folder()
    let note: NoteFile
    let watch: FileWatch

    init() throws {
        note = try NoteFile(folder.file("a.md", "A"))
        watch = try #require(FileWatch(note))
    }

    func run(_ command: String) {
        let child = Child("sh", "-c", "cd \"$0\" && \(command) && echo done", folder.path)
        #expect(child.line() == "done")
    }

    /// Whether poll(2) would wake the loop.
    var isReadable: Bool {
        var wish = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&wish, 1, 0) == 1
    }

    @Test(
        "sees what another program does to it",
        arguments: [
            "echo more >> a.md", "echo new > a.md", "echo new > b && mv b a.md", "rm a.md", "mv a.md b.md",
            "mv a.md /tmp/gavel-away-$$ && rm /tmp/gavel-away-$$", "chmod 600 a.md", "touch a.md",
            "rm a.md && mkdir a.md",
        ])
    func sees(command: String) {
        #expect(!isReadable)
        run(command)
        #expect(isReadable)
        #expect(watch.drain())
        #expect(!watch.isLost)
        #expect(!isReadable)
        #expect(!watch.drain())
    }

    @Test(
        "does not care for other files",
        arguments: [
            "echo x > b.md", "mkdir a.md.d", "echo x > .a.md && rm .a.md",
            "echo x > a.mdx && mv a.mdx a.m",
            "cat a.md > b.md", "chmod 700 .",
        ])
    func ignores(command: String) {
        run(command)
        #expect(!watch.drain())
        #expect(!watch.isLost)
    }

    @Test("does not care for the lock and the drafts")
    func ignoresOurs() throws {
        let lock = NoteLock.acquire(note)
        _ = try NoteDraft([66], of: note)
        guard case .acquired(let lock) = lock else {
            Issue.record("no lock")
            return
        }
        lock.release()
        #expect(isReadable)
        #expect(!watch.drain())
    }

    @Test("sees a replacement, and takes it for no renaming")
    func replacement() throws {
        guard case .done = try note.replace(with: [66], expecting: note.identity) else {
            Issue.record("not replaced")
            return
        }
        #expect(watch.drain())
        #expect(watch.movedTo == nil)
        unlink(note.path)
        #expect(watch.drain())
        #expect(watch.movedTo == nil)
    }

    @Test("knows where the note went, until one is back")
    func renamed() {
        rename("\(folder.path)/a.md", "\(folder.path)/b.md")
        #expect(watch.drain())
        #expect(watch.movedTo == "b.md")
        rename("\(folder.path)/b.md", "\(folder.path)/c.md")
        #expect(watch.drain())
        #expect(watch.movedTo == "c.md")
        folder.file("a.md", "new")
        #expect(watch.drain())
        #expect(watch.movedTo == nil)
        unlink(note.path)
        #expect(watch.drain())
        #expect(watch.movedTo == nil)
    }

    @Test("says nothing of where the note went when it left the folder or was deleted afterwards")
    func renamedAway() {
        let elsewhere = Folder()
        rename("\(folder.path)/a.md", "\(elsewhere.path)/a.md")
        folder.file("b.md", "other")
        rename("\(folder.path)/b.md", "\(folder.path)/c.md")
        #expect(watch.drain())
        #expect(watch.movedTo == nil)
        rename("\(elsewhere.path)/a.md", "\(folder.path)/a.md")
        rename("\(folder.path)/a.md", "\(folder.path)/d.md")
        unlink("\(folder.path)/d.md")
        #expect(watch.drain())
        #expect(watch.movedTo == nil)
    }

    @Test("says when the folder is gone, and goes on with the next one", arguments: ["removed", "moved"])
    func folderGone(how: String) {
        let away = "\(folder.path)-away"
        if how == "moved" { rename(folder.path, away) } else { unlink(note.path) }
        if how == "removed" { rmdir(folder.path) }
        #expect(watch.drain())
        #expect(watch.isLost)
        #expect(!watch.rearm())
        #expect(watch.isLost)
        mkdir(folder.path, 0o700)
        #expect(watch.rearm())
        #expect(!watch.isLost)
        #expect(!watch.drain())
        folder.file("a.md", "back")
        #expect(watch.drain())
        #expect(!watch.isLost)
        unlink("\(away)/a.md")
        rmdir(away)
    }

    @Test("is not had where there is no folder")
    func noFolder() throws {
        unlink(note.path)
        rmdir(folder.path)
        #expect(FileWatch(note) == nil)
    }

    @Test("keeps up with more changes than it takes at once")
    func many() {
        for number in 0..<1000 { folder.file("b.md", "\(number)") }
        folder.file("a.md", "last")
        var isConcerned = false
        while isReadable { isConcerned = watch.drain() || isConcerned }
        #expect(isConcerned)
    }
}
