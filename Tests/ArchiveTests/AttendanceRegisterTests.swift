import Archive
import Testing

@Suite("The register of attendance")
struct AttendanceRegisterTests {
    private let notes = RegisterNotes()

    private func register(of series: String? = nil) throws -> AttendanceRegister {
        let read = try notes.read()
        return AttendanceRegister(read.filter { series == nil || $0.series == series }, People(read))
    }

    private func write() {
        notes.note("shed", "2025-12-01", present: "Ann Lind, Bo Ek", "")
        notes.note("shed", "2026-01-01", present: "Bo Ek, Cy Moe, Bo Ek", "")
        notes.note("pond", "2026-01-08", present: "Ann Lind, Dora Pai", "")
        notes.note("shed", "2026-01-15", present: "", "")
        notes.note("pond", "2026-02-01", present: "Bo Ek", "")
    }

    @Test("counts people by meeting, those who attended most first")
    func people() throws {
        write()
        let people = try register().attendees.map { one in
            "\(one.name) \(one.meetings) \(one.share) \(one.first) \(one.last) "
                + one.series.map { "\($0.series) \($0.meetings)" }.joined(separator: " ")
        }
        #expect(
            people == [
                "Bo Ek 3 0.75 2025-12-01 2026-02-01 shed 2 pond 1",
                "Ann Lind 2 0.5 2025-12-01 2026-01-08 pond 1 shed 1",
                "Dora Pai 1 0.25 2026-01-08 2026-01-08 pond 1", "Cy Moe 1 0.25 2026-01-01 2026-01-01 shed 1",
            ])
    }

    @Test("knows who is new to the archive, and counts no meeting that names nobody")
    func newcomers() throws {
        write()
        let meetings = try register(of: "pond").meetings.map { "\($0.date) \($0.names) \($0.newcomers)" }
        #expect(meetings == [#"2026-01-08 ["Ann Lind", "Dora Pai"] ["Dora Pai"]"#, #"2026-02-01 ["Bo Ek"] []"#])
        #expect(try register(of: "shed").meetings.map(\.place.line) == [3, 3])
    }

    @Test("sums up series and years")
    func sums() throws {
        write()
        func told(_ all: [AttendanceSummary]) -> [String] {
            all.map { "\($0.name) \($0.meetings) \($0.people) \($0.newcomers) \($0.mean)" }
        }
        #expect(try told(register().series) == ["pond 2 3 1 1.5", "shed 2 3 3 2.0"])
        #expect(try told(register().years) == ["2025 1 2 2 2.0", "2026 3 4 2 \(5.0 / 3)"])
        #expect(AttendanceRecord(try register()).years.last?.mean == 1.7)
    }
}
