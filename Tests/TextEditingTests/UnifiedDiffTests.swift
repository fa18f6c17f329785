import Testing
import TextEditing

@Suite("A difference for reading")
struct UnifiedDiffTests {
    private static func diff(_ old: String, _ new: String) -> [String] {
        UnifiedDiff.lines(from: TextBuffer(Array(old.utf8)), to: TextBuffer(Array(new.utf8)))
    }

    @Test("has three lines around a change")
    func one() {
        let old = (1...9).map { "\($0)\n" }.joined()
        #expect(
            Self.diff(old, old.replacing("5\n", with: "five\n")) == [
                "@@ -2,7 +2,7 @@", " 2", " 3", " 4", "-5", "+five", " 6", " 7", " 8",
            ])
    }

    @Test("joins changes whose surroundings meet, and parts others")
    func several() {
        let old = (1...20).map { "\($0)\n" }.joined()
        let near = old.replacing("\n5\n", with: "\n").replacing("\n12\n", with: "\nx\n")
        #expect(Self.diff(old, near).filter { $0.hasPrefix("@@") } == ["@@ -2,14 +2,13 @@"])
        let far = old.replacing("\n5\n", with: "\n").replacing("\n13\n", with: "\nx\n")
        #expect(Self.diff(old, far).filter { $0.hasPrefix("@@") } == ["@@ -2,7 +2,6 @@", "@@ -10,7 +9,7 @@"])
    }

    @Test("tells of a last line without its end, and of texts that were empty")
    func ends() {
        #expect(Self.diff("a", "a\n") == ["@@ -1 +1 @@", "-a", "\\ No newline at end of file", "+a"])
        #expect(Self.diff("", "a\n") == ["@@ -0,0 +1 @@", "+a"])
        #expect(Self.diff("a\n", "") == ["@@ -1 +0,0 @@", "-a"])
        #expect(Self.diff("a\n", "a\n") == [])
    }
}
