import Archive
import Testing

@Suite("The register of decisions")
struct DecisionRegisterTests {
    private let notes = RegisterNotes()

    private func told() throws -> [String] {
        DecisionRegister(try notes.read()).decisions.map { one in
            "\(one.date) \(one.meetings)x \(one.topic): \(one.text) \(one.place.date):\(one.place.line)"
        }
    }

    @Test("has each with its topic, the newest first")
    func topics() throws {
        notes.note(
            "shed", "2026-06-01",
            "## Topics\n- Fence (10m)\n  - Decision: oak\n- Pond\nAGREED: no\n  frogs\nDecision: none")
        notes.note("shed", "2026-06-15", "## Topics\n\n- Decision: rake\n\n## Backlog\n\n**Conclusion:** dig")
        #expect(
            try told() == [
                "2026-06-15 1x Topics: rake 2026-06-15:7", "2026-06-15 1x Backlog: dig 2026-06-15:11",
                "2026-06-01 1x Fence: oak 2026-06-01:7", "2026-06-01 1x Pond: no frogs 2026-06-01:9",
                "2026-06-01 1x Pond: none 2026-06-01:11",
            ])
    }

    @Test("has one that was carried on once, with the day when it was written first")
    func carried() throws {
        notes.note(
            "shed", "2026-06-01",
            "## Topics\n- Fence\n  - Decision: take the oak that Bo found\n- Pond\n  - Decision: no")
        notes.note(
            "shed", "2026-06-15",
            "## Follow-up\n- Fence\n  - Decision: take the oak that Bo found. Ann objects\n- Gate\n  - Decision: no")
        notes.note("pond", "2026-06-15", "## Follow-up\n- Pond\n  - Decision: no")
        #expect(
            try told() == [
                "2026-06-15 1x Pond: no 2026-06-15:7", "2026-06-15 1x Gate: no 2026-06-15:9",
                "2026-06-01 2x Fence: take the oak that Bo found. Ann objects 2026-06-15:7",
                "2026-06-01 1x Pond: no 2026-06-01:9",
            ])
    }

    @Test("has the list below a label, and no label without a text")
    func lists() throws {
        notes.note(
            "shed", "2026-06-01",
            "## Topics\n- Fence\n  - Decisions:\n    - oak\n    - two gates\n- Pond\n  - Decision:")
        #expect(try told() == ["2026-06-01 1x Fence: oak; two gates 2026-06-01:7"])
    }

    @Test("has nothing of the header")
    func header() throws {
        notes.note("shed", "2026-06-01", "Decision: be kind\n\n## Topics\n- Fence")
        #expect(try told() == [])
    }
}
