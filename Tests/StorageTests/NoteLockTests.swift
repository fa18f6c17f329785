import Glibc
import Storage
import TestSupport
import Testing

@Suite("A note's lock")
struct NoteLockTests {
    let folder = Folder()
    let note: NoteFile
    let lockName = ".a.md.gavel-lock"

    init() throws {
        note = try NoteFile(folder.file("a.md", "A"))
    }

    @Test("is had by one, said in the lock file, and gone afterwards")
    func oneHolder() throws {
        let lock = try #require(NoteLock.acquire(note).fresh)
        #expect(lock.isStillOurs)
        let lines = try #require(folder.text(lockName)).split(separator: "\n")
        #expect(lines.map { $0.prefix { $0 != ":" } } == ["host", "pid", "since", "user", "boot", "start"])
        for takingOver in [false, true] {
            let holder = try #require(NoteLock.acquire(note, takingOver: takingOver).holder)
            #expect(holder.process == getpid())
            #expect(holder.isOnThisHost)
            #expect(holder.isAlive == true)
            #expect(abs(try #require(holder.since) - time(nil)) < 600)
            #expect(lines[0] == "host: \(holder.host)")
            #expect(lines[3] == "user: \(holder.user)")
        }
        lock.release()
        #expect(!lock.isStillOurs)
        #expect(folder.names == ["a.md"])
        #expect(NoteLock.acquire(note).fresh != nil)
        // That one went out of scope.
        #expect(folder.names == ["a.md"])
    }

    @Test("is not for the note of another name, nor for one file under two names twice")
    func names() throws {
        folder.file("b.md", "B")
        symlink("a.md", "\(folder.path)/link.md")
        let lock = try #require(NoteLock.acquire(note).fresh)
        #expect(NoteLock.acquire(try NoteFile("\(folder.path)/b.md")).fresh != nil)
        #expect(NoteLock.acquire(try NoteFile("\(folder.path)/link.md")).holder != nil)
        #expect(lock.isStillOurs)
    }

    @Test("is had by one when many ask in the same instant")
    func contest() async {
        let winners = await withTaskGroup(of: NoteLock?.self) { group in
            for _ in 0..<50 { group.addTask { [note] in NoteLock.acquire(note).fresh } }
            return await group.reduce(into: [NoteLock]()) { if let lock = $1 { $0.append(lock) } }
        }
        #expect(winners.count == 1)
        #expect(winners.first?.isStillOurs == true)
    }

    @Test("is another process's as long as that lives")
    func otherProcess() throws {
        folder.file(lockName, "")
        let child = Child(
            "sh", "-c", "exec 9<>\"$0\"; flock -n 9 && echo held; read -r line", "\(folder.path)/\(lockName)")
        #expect(child.line() == "held")
        // Before it said who it is, and after.
        #expect(NoteLock.acquire(note).holder?.isAlive == true)
        folder.file(lockName, record(process: child.process))
        for takingOver in [false, true] {
            let holder = try #require(NoteLock.acquire(note, takingOver: takingOver).holder)
            #expect(holder.process == child.process)
            #expect(holder.isAlive == true)
        }
        child.kill()
        let (lock, from) = try #require(NoteLock.acquire(note).stale)
        #expect(from.process == child.process)
        #expect(from.isAlive == false)
        #expect(lock.isStillOurs)
        #expect(folder.text(lockName)?.contains("pid: \(getpid())\n") == true)
    }

    @Test("is given to nobody while its holder lives, though the lock file was replaced under it")
    func replacedLockFile() throws {
        let child = Child("cat")
        folder.file(lockName, record(process: child.process))
        for takingOver in [false, true] {
            #expect(NoteLock.acquire(note, takingOver: takingOver).holder?.isAlive == true)
        }
        child.kill()
        #expect(NoteLock.acquire(note).stale?.from.process == child.process)
    }

    @Test("is asked for again when its file was removed, also after a copy of that file came back")
    func removedLockFile() throws {
        let lock = try #require(NoteLock.acquire(note).fresh)
        let contents = try #require(folder.text(lockName))
        unlink("\(folder.path)/\(lockName)")
        #expect(!lock.isStillOurs)
        let again = try #require(NoteLock.acquire(note).fresh)
        unlink("\(folder.path)/\(lockName)")
        folder.file(lockName, contents)
        #expect(!again.isStillOurs)
        #expect(try #require(NoteLock.acquire(note).stale).lock.isStillOurs)
        lock.release()
    }

    @Test("is not that of a later process with the same number, nor of one before the last boot")
    func numberUsedAgain() throws {
        let parent = getppid()
        for changed in ["start: ": "start: 1", "boot: ": "boot: 0-1-2"] {
            folder.file(lockName, record(process: parent, changed.key, changed.value))
            let (lock, from) = try #require(NoteLock.acquire(note).stale)
            #expect(from.process == parent)
            #expect(from.isOnThisHost)
            #expect(from.isAlive == false)
            lock.release()
        }
    }

    @Test("stays another host's until it is taken from it")
    func otherHost() throws {
        folder.file(
            lockName, "host: elsewhere\npid: 1\nsince: 2026-01-31T14:05:09Z\nuser: ann\nboot: 0-1-2\nstart: 7\n")
        let holder = try #require(NoteLock.acquire(note).holder)
        #expect(holder.host == "elsewhere")
        #expect(holder.user == "ann")
        #expect(holder.process == 1)
        #expect(holder.since == 1_769_868_309)
        #expect(!holder.isOnThisHost)
        #expect(holder.isAlive == nil)
        let (lock, from) = try #require(NoteLock.acquire(note, takingOver: true).stale)
        #expect(from == holder)
        #expect(lock.isStillOurs)
    }

    @Test(
        "is free where the lock file says nothing that makes sense",
        arguments: [
            "x", "\0\0\0", "host: here\n", "host: here\npid: 0\n", "host: here\npid: -1\n", "pid: 1\n",
            "host: h\npid: 99999999999999999999\n", "host:\npid: 1\n", String(repeating: "h", count: 5000),
        ])
    func nonsense(text: String) throws {
        folder.file(lockName, text)
        let (lock, from) = try #require(NoteLock.acquire(note).stale)
        #expect(from.process == nil)
        #expect(from.host == "")
        #expect(lock.isStillOurs)
    }

    @Test("is free though the dead holder's lock file cannot be written to")
    func unwritable() throws {
        folder.file(lockName, Array("x".utf8), mode: 0o400)
        let acquisition = NoteLock.acquire(note)
        #expect((acquisition.fresh ?? acquisition.stale?.lock)?.isStillOurs == true)
    }

    @Test("tells no more than 64 characters of a name, and no time that is none")
    func longNames() throws {
        let long = String(repeating: "\u{1B}", count: 500)
        folder.file(lockName, "host: \(long)\npid: 1\nuser: \(long)\nsince: 2026-01-31 14:05\n")
        let holder = try #require(NoteLock.acquire(note).holder)
        #expect(holder.host.count == 64)
        #expect(holder.user.count == 64)
        #expect(holder.since == nil)
    }

    @Test("is noticed when it is lost, and left to whoever has it", arguments: ["removed", "replaced", "rewritten"])
    func lost(how: String) throws {
        let lock = try #require(NoteLock.acquire(note).fresh)
        if how != "rewritten" { unlink("\(folder.path)/\(lockName)") }
        if how != "removed" { folder.file(lockName, "host: elsewhere\npid: 1\n") }
        #expect(!lock.isStillOurs)
        lock.release()
        #expect(folder.text(lockName) == (how == "removed" ? nil : "host: elsewhere\npid: 1\n"))
    }

    @Test("is not inherited by the user's editor")
    func notInherited() throws {
        let lock = try #require(NoteLock.acquire(note).fresh)
        let child = Child("sh", "-c", "ls -l /proc/$$/fd | grep -c gavel-lock")
        #expect(child.line() == "0")
        #expect(lock.isStillOurs)
    }

    @Test("is not to be had where the folder takes no lock file")
    func unavailable() throws {
        let gone = Folder()
        let missing = try NoteFile(gone.file("a.md", "A"))
        unlink(missing.path)
        rmdir(gone.path)
        #expect(NoteLock.acquire(missing).error?.reason == "No such file or directory")
        mkdir("\(folder.path)/\(lockName)", 0o700)
        #expect(NoteLock.acquire(note).error?.reason == "Is a directory")
        rmdir("\(folder.path)/\(lockName)")
        symlink("/dev/null", "\(folder.path)/\(lockName)")
        #expect(NoteLock.acquire(note).error != nil)
    }

    @Test(
        "is not to be had in a folder without permission",
        .disabled(if: geteuid() == 0, "the superuser may write everywhere"))
    func noPermission() throws {
        chmod(folder.path, 0o500)
        #expect(NoteLock.acquire(note).error?.reason == "Permission denied")
    }

    /// What this process writes into a lock file, as if it were another's; the line that starts with `key` is replaced.
    func record(process: pid_t, _ key: String = "none", _ line: String = "") -> String {
        let other = Folder()
        let own = try? NoteLock.acquire(NoteFile(other.file("a.md", "A"))).fresh
        let start = try? String(#require(Folder.text(at: "/proc/\(process)/stat")).split(separator: " ")[21])
        defer { own?.release() }
        return other.text(lockName)!.split(separator: "\n").map {
            if $0.hasPrefix(key) { return line }
            return $0.hasPrefix("pid: ") ? "pid: \(process)" : $0.hasPrefix("start: ") ? "start: \(start!)" : String($0)
        }.joined(separator: "\n")
    }
}

extension LockAcquisition {
    fileprivate var fresh: NoteLock? { if case .acquired(let lock) = self { lock } else { nil } }
    fileprivate var stale: (lock: NoteLock, from: LockHolder)? {
        if case .tookOverStale(let lock, let from) = self { (lock, from) } else { nil }
    }
    fileprivate var holder: LockHolder? { if case .held(let holder) = self { holder } else { nil } }
    fileprivate var error: StorageError? { if case .unavailable(let error) = self { error } else { nil } }
}
