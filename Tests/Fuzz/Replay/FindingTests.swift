import FuzzTargets
import Storage
import TestSupport
import Testing

/// What `make fuzz` once found, and the seeds it starts from, without libFuzzer.
@Suite struct FindingTests {
    private static let folder = String(#filePath.dropLast("/Replay/FindingTests.swift".count)) + "/Findings"

    @Test(arguments: FuzzTarget.all) func `nothing that was found comes back`(target: FuzzTarget) throws {
        for name in Self.files(of: target) {
            let bytes = try NoteFile("\(Self.folder)/\(target.name)/\(name)").read()
            #expect(throws: Never.self, "\(target.name)/\(name)") { try target.check(bytes) }
        }
    }

    @Test(arguments: FuzzTarget.all) func `the seeds hold`(target: FuzzTarget) {
        for seed in target.seeds { #expect(throws: Never.self, "\(seed)") { try target.check(seed) } }
    }

    @Test func `every folder of findings has its target`() {
        let names = Set(FuzzTarget.all.map(\.name))
        for name in Self.names(in: Self.folder) { #expect(names.contains(name), "nobody replays \(name)") }
    }

    private static func files(of target: FuzzTarget) -> [String] { names(in: "\(folder)/\(target.name)") }

    private static func names(in folder: String) -> [String] {
        Folder.names(in: folder).filter { !$0.hasPrefix(".") }
    }
}

extension FuzzTarget: CustomTestStringConvertible {
    package var testDescription: String { name }
}
