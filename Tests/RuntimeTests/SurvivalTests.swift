import Glibc
import Testing
import TextEditing

@testable import Facilitator
@testable import Runtime

/// Whatever happens, in whatever order: in the end the file, the log and the screen say the same.
@Suite("A meeting that is killed again and again")
struct SurvivalTests {
    private static let note = """
        # Tea party

        **Present**: Ada, Zoë

        ## Follow-up

        - Old (5m)
          - said

        ## New topics

        - First (10m)
        - Second

        ## Action items

        - [ ] Ada: act

        """

    /// `GAVEL_SURVIVALS` asks for more of them.
    private static let count = getenv("GAVEL_SURVIVALS").flatMap { Int(String(cString: $0)) } ?? 2000

    @Test("ends with the same text in file, log and memory", arguments: 0..<8)
    func survives(_ part: Int) throws {
        for seed in stride(from: part, to: Self.count, by: 8) {
            var survivor = try Survivor(Self.note, seed: UInt64(seed))
            for _ in 0..<30 where !survivor.hasLeft { try survivor.step() }
            let past = try survivor.leave()
            let model = survivor.model
            let file = try survivor.file.read()
            let isSame =
                survivor.hasLeft && file == model.note.buffer.bytes && past?.proceedings.note.buffer.bytes == file
                && past?.proceedings.agenda == model.agenda && past?.proceedings.meeting == model.meeting
                && past?.damagedAt == nil && survivor.wronglyRecovered == nil
            #expect(
                isSame,
                """
                seed \(seed), has left: \(survivor.hasLeft), damaged: \(String(describing: past?.damagedAt)), \
                same agenda: \(past?.proceedings.agenda == model.agenda), \
                same meeting: \(past?.proceedings.meeting == model.meeting)
                \(survivor.story)
                wrongly recovered: \(survivor.wronglyRecovered ?? "nothing")
                file:  \(String(decoding: file, as: UTF8.self))
                model: \(String(decoding: model.note.buffer.bytes, as: UTF8.self))
                log:   \(String(decoding: past?.proceedings.note.buffer.bytes ?? [], as: UTF8.self))
                """)
            guard isSame else { return }
        }
    }
}
