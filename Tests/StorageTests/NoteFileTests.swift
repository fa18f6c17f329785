import Glibc
import Storage
import TestSupport
import Testing

@Suite("A note's file")
struct NoteFileTests {
    let folder = Folder()

    @Test("comes back byte for byte", arguments: [[], [0, 0xFF, 13, 10], [UInt8](repeating: 10, count: 300_000)])
    func roundTrip(bytes: [UInt8]) throws {
        let file = try NoteFile(folder.file("a.md", Array("old".utf8)))
        try file.replace(with: bytes)
        #expect(try file.read() == bytes)
        #expect(folder.names == ["a.md"])
    }

    @Test("keeps its mode", arguments: [mode_t(0o640), 0o600, 0o664])
    func keepsMode(mode: mode_t) throws {
        let file = try NoteFile(folder.file("a.md", [65], mode: mode))
        try file.replace(with: [66])
        #expect(folder.status("a.md").st_mode & 0o777 == mode)
    }

    @Test("stays a symbolic link when it was one")
    func keepsLink() throws {
        folder.file("real.md", [65])
        symlink("real.md", "\(folder.path)/link.md")
        try NoteFile("\(folder.path)/link.md").replace(with: [66])
        #expect(folder.status("link.md").st_mode & S_IFMT == S_IFLNK)
        #expect(try NoteFile("\(folder.path)/real.md").read() == [66])
    }

    @Test("that is missing or a folder is named in the error")
    func errors() {
        let missing = "\(folder.path)/none.md"
        #expect(throws: StorageError.self) { try NoteFile(missing) }
        do throws(StorageError) {
            _ = try NoteFile(folder.path).read()
            Issue.record("read a folder")
        } catch {
            #expect(error.text == "cannot read \(folder.path): Is a directory")
        }
    }

    @Test("is left alone when its folder takes no new file")
    func failedWrite() throws {
        let file = try NoteFile(folder.file("a.md", [65]))
        // A folder where the temporary file should be, so that this fails for root as well.
        mkdir("\(folder.path)/a.md.gavel-\(getpid())", 0o700)
        defer { rmdir("\(folder.path)/a.md.gavel-\(getpid())") }
        #expect(throws: StorageError.self) { try file.replace(with: [66]) }
        #expect(try file.read() == [65])
    }

    @Test("takes the user's umask when it is new")
    func newMode() throws {
        let file = try NoteFile(resolving: "\(folder.path)/new.md")
        let mask = umask(0o077)
        defer { umask(mask) }
        try file.replace(with: [66])
        #expect(folder.status("new.md").st_mode & 0o777 == 0o600)
    }

    @Test("is resolved when it is gone, through a folder's link and a link to nowhere")
    func resolvingMissing() throws {
        symlink(".", "\(folder.path)/here")
        symlink("gone.md", "\(folder.path)/link.md")
        symlink("round", "\(folder.path)/round")
        for name in ["gone.md", "here/gone.md", "here/link.md"] {
            let file = try NoteFile(resolving: "\(folder.path)/\(name)")
            #expect(file.path == "\(folder.path)/gone.md")
            #expect(file.name == "\(folder.path)/\(name)")
            #expect(file.state == .missing)
        }
        for name in ["none/gone.md", "gone/", "gone/..", "round"] {
            #expect(throws: StorageError.self) { try NoteFile(resolving: "\(folder.path)/\(name)") }
        }
        #expect(try NoteFile(resolving: "/nowhere.md").folder == "/")
    }

    @Test("says what stands in its place")
    func state() throws {
        let file = try NoteFile(folder.file("a.md", "A"))
        #expect(try file.state == .file(#require(file.identity)))
        unlink(file.path)
        #expect(file.state == .missing)
        mkdir(file.path, 0o700)
        #expect(file.state == .folder)
        #expect(throws: StorageError.self) { try file.replace(with: [66], expecting: nil) }
        rmdir(file.path)
        mkfifo(file.path, 0o600)
        #expect(file.state == .other)
        do throws(StorageError) {
            _ = try file.read()
            Issue.record("read a pipe")
        } catch {
            #expect(error.reason == "Not a plain file")
        }
    }

    @Test("loses the leftovers of dead processes only")
    func leftovers() throws {
        let file = try NoteFile(folder.file("a.md", "A"))
        let dead = deadProcess()
        let kept = [
            "a.md.gavel-\(getpid())", "a.md.gavel-\(getppid())", "a.md.gavel-x", "a.md.gavel-", "a.md.gavel--1",
            "a.md.gavel-\(dead).txt", "b.md.gavel-\(dead)", "xa.md.gavel-\(dead)", "a.md.gavel-0",
        ]
        for name in kept + ["a.md.gavel-\(dead)", "a.md.gavel-\(dead)-2"] { folder.file(name, "left") }
        #expect(file.removeStaleTemporaries(knowing: [Array("A".utf8), Array("left over".utf8)]).isEmpty)
        #expect(folder.names == (kept + ["a.md"]).sorted())
    }

    @Test("keeps a leftover that holds what nobody else has")
    func othersLeftover() throws {
        let file = try NoteFile(folder.file("a.md", "A"))
        folder.file("a.md.gavel-\(deadProcess())", "theirs")
        #expect(file.removeStaleTemporaries(knowing: [Array("A".utf8)]) == [file.path + ".theirs"])
        #expect(folder.names == ["a.md", "a.md.theirs"])
        #expect(try NoteFile(file.path + ".theirs").read() == Array("theirs".utf8))
    }
}
