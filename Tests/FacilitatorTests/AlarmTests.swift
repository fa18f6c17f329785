import Console
import MeetingCore
import Testing

@testable import Facilitator

@Suite("Times that end")
struct AlarmTests {
    private static let note = "# Weekly\n\n## New topics\n\n- Roof (10m)\n- Open day\n"

    private func desk(_ change: (inout Preferences) -> Void) -> Desk {
        var preferences = Preferences()
        change(&preferences)
        var desk = Desk(Self.note, preferences: preferences)
        desk.press("ctrl+n")
        return desk
    }

    private func alarms(_ desk: Desk) -> [String] {
        desk.effects.compactMap {
            switch $0 {
            case .ring: "ring"
            case .run(let command, let alarm): "\(command) \(alarm.level) \(alarm.subject) \(alarm.title)"
            default: nil
            }
        }
    }

    @Test("are quiet unless something was asked for")
    func quiet() {
        var desk = desk { _ in }
        desk.wait(.seconds(900))
        #expect(alarms(desk).isEmpty)
    }

    @Test("ring once when nearly over and once when over")
    func bell() {
        var desk = desk { $0.hasBell = true }
        desk.wait(.seconds(449))
        #expect(alarms(desk).isEmpty)
        desk.wait(.seconds(2))
        desk.press("left", "right")
        #expect(alarms(desk) == ["ring"])
        desk.wait(.seconds(400))
        #expect(alarms(desk) == ["ring", "ring"])
    }

    @Test("run the user's command, told of what ends")
    func command() {
        var desk = desk {
            $0.timeCommand = "beep"
            $0.nearly = 50
        }
        desk.wait(.seconds(301))
        #expect(alarms(desk) == ["beep nearly item Roof"])
        #expect(desk.shown().description.contains("nearly"))
    }
}
