import Archive
import Testing

@Suite("Pushes that wait")
struct PushQueueTests {
    private static func tree(_ archive: TestArchive) throws -> WorkTree {
        archive.git("init", "--quiet", "--initial-branch=main")
        archive.note("call-2026-01-07.md", title: "2026-01-07 Call")
        archive.commit("Begin")
        return try WorkTree(of: archive.folder())
    }

    @Test("are kept with the repository, one for each branch")
    func kept() throws {
        let archive = TestArchive()
        let tree = try Self.tree(archive)
        archive.git("remote", "add", "only", "somewhere with blanks")
        let target = try tree.pushTarget(of: "main")
        #expect(target.name == "only/main" && target.setsUpstream)
        var queue = PushQueue(of: tree)
        try queue.add(WaitingPush(target: target, commit: "one", reason: .failed))
        try queue.add(WaitingPush(target: tree.pushTarget(of: "a/b"), commit: "two", reason: .refused))
        try queue.add(WaitingPush(target: target, commit: "three", reason: .behind))
        let pushes = PushQueue(of: tree).pushes
        #expect(pushes.map(\.commit) == ["two", "three"] && pushes.map(\.target.branch) == ["a/b", "main"])
        #expect(pushes.map(\.reason) == [.refused, .behind] && pushes[1].target == target)
        try queue.remove("main")
        try queue.remove("main")
        try queue.remove("a/b")
        #expect(PushQueue(of: tree).pushes.isEmpty)
        #expect(!archive.hasFile(".git/gavel-pushes"))
    }

    @Test("are none where the file says nothing that can be read")
    func damaged() throws {
        let archive = TestArchive()
        let tree = try Self.tree(archive)
        archive.write(".git/gavel-pushes", "failed\tx\n\n\u{0}\tx\tmain\trefs/heads/main\tnew\torigin\n")
        #expect(PushQueue(of: tree).pushes.isEmpty)
    }

    @Test("go where git's settings say")
    func targets() throws {
        let archive = TestArchive()
        let tree = try Self.tree(archive)
        #expect(throws: ArchiveError.noRemote(tree.path)) { try tree.pushTarget(of: "main") }
        archive.git("remote", "add", "origin", "there")
        archive.git("remote", "add", "fork", "here")
        #expect(try tree.pushTarget(of: "main").name == "origin/main")
        archive.git("config", "branch.main.remote", "fork")
        archive.git("config", "branch.main.merge", "refs/heads/trunk")
        #expect(try tree.pushTarget(of: "main").name == "fork/trunk")
        #expect(try !tree.pushTarget(of: "main").setsUpstream)
        archive.git("config", "branch.main.pushRemote", "origin")
        #expect(try tree.pushTarget(of: "main").name == "origin/main")
    }
}
