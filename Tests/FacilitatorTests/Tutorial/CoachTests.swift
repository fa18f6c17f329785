import Console
import MeetingCore
import Testing

@testable import Facilitator

/// The coach goes on when the goal of a lesson is reached, whichever way.
struct CoachTests {
    struct Way: Sendable, CustomTestStringConvertible {
        let lesson: String
        let go: @Sendable (inout Classroom) -> Void

        var testDescription: String { lesson }
    }

    @Test("What the strip asks for leads from the first lesson to the last")
    func throughTheTutorial() {
        var room = Classroom()
        for way in Self.byKey {
            #expect(room.lesson == way.lesson)
            way.go(&room)
            room.answer()
        }
        #expect(room.lesson == "That was it")
        #expect(room.coach.done == "committed")
    }

    @Test("A goal is reached by words, the palette, a paste or the other keys as well", arguments: otherWays)
    func otherWay(_ way: Way) {
        var room = Classroom()
        room.desk.press("ctrl+n")
        room.skip(to: way.lesson)
        let number = room.coach.number
        way.go(&room)
        room.answer()
        #expect(room.coach.number == number + 1, "\(room.desk.model.notice?.text ?? "")")
        #expect(room.coach.done != nil)
    }

    @Test("Every goal is that of a lesson, and each lesson has one that another key does not reach")
    func everyGoal() {
        let goals = (Lesson.ofTheMeeting + [Lesson.archiving]).map(\.goal)
        #expect(Set(goals) == Set(Goal.allCases.filter { $0 != .none }))
        #expect(Self.byKey.map(\.lesson) == (Lesson.ofTheMeeting + [Lesson.archiving]).map(\.title))
        for lesson in Self.byKey.map(\.lesson) {
            var room = Classroom()
            room.skip(to: lesson)
            room.desk.press("alt+shift+a", "right", "ctrl+s", "alt+h")
            #expect(room.lesson == lesson)
        }
    }

    @Test("A topic without minutes is not what was asked for; taken back and given them, it is")
    func topicAgain() {
        var room = Classroom()
        room.skip(to: "A new topic")
        room.desk.press("f4")
        room.desk.type("Open day")
        room.desk.press("enter")
        #expect(room.lesson == "A new topic")
        room.desk.press("alt+u", "f4")
        room.desk.type("Open day (10m)")
        room.desk.press("enter")
        #expect(room.lesson == "The agenda")
    }

    @Test("What was taken back counts when it is done again")
    func again() {
        var room = Classroom()
        Self.arrive(&room)
        #expect(room.lesson == "The clock")
        room.desk.press("alt+,")
        #expect(room.lesson == "People arrive")
        room.desk.press("alt+u")
        #expect(room.lesson == "People arrive")
        Self.arrive(&room)
        #expect(room.lesson == "The clock")
    }

    @Test("Redo reaches a goal that undo took back")
    func redo() {
        var room = Classroom()
        room.desk.press("ctrl+n")
        room.skip(to: "More time")
        room.desk.press("f6", "alt+,", "alt+u")
        #expect(room.lesson == "More time")
        room.desk.press("alt+e")
        #expect(room.lesson == "The queue")
    }

    @Test("Who is ahead of a lesson about the end need not do it twice, but may go back to it")
    func ahead() {
        var room = Classroom()
        room.desk.press("ctrl+n")
        room.skip(to: "All commands")
        room.say("close meeting")
        room.answer()
        room.desk.press("c", "esc", "ctrl+p", "esc")
        #expect(room.lesson == "The archive")
        room.desk.press("alt+,")
        #expect(room.lesson == "The end")
    }

    @Test("A failed archiving is no archiving")
    func archivingFails() {
        var room = Classroom()
        room.skip(to: "The archive")
        room.desk.send(.archiveFailed("Not archived; gavel archive tries again."))
        #expect(room.lesson == "The archive")
        room.desk.send(.archived("The note is in the archive."))
        #expect(room.lesson == "That was it")
    }

    @Test("Without git the tutorial ends before the archive, and says so")
    func withoutGit() {
        var room = Classroom(hasGit: false)
        room.skip(to: "That was it")
        #expect(room.coach.count == Lesson.ofTheMeeting.count + 1)
        #expect(room.strip[1].hasPrefix("Without git"))
    }

    // MARK: - The ways

    private static func arrive(_ room: inout Classroom) {
        room.desk.press("f3")
        room.desk.type("in")
        room.desk.press("tab", "enter")
    }

    private static func ask(_ room: inout Classroom, _ key: String, _ text: String) {
        room.desk.press(key)
        room.desk.type(text)
        room.desk.press("enter")
    }

    private static let byKey: [Way] = [
        Way(lesson: "People arrive") { arrive(&$0) },
        Way(lesson: "The clock") { $0.desk.press("ctrl+n") },
        Way(lesson: "Typing") {
            $0.desk.type("Paper costs more this year")
            $0.desk.press("enter")
        },
        Way(lesson: "In and out") {
            $0.desk.press("tab")
            $0.desk.type("a tenth, says Olu")
            $0.desk.press("enter")
        },
        Way(lesson: "Undo") {
            $0.desk.type("nonsense")
            $0.desk.press("alt+u")
        },
        Way(lesson: "The next item") {
            $0.desk.wait(.seconds(61))
            $0.desk.press("ctrl+n")
        },
        Way(lesson: "A new topic") { ask(&$0, "f4", "Open day (10m)") },
        Way(lesson: "The agenda") { $0.desk.press("f2", "down", "down", "enter") },
        Way(lesson: "More time") { $0.desk.press("f6") },
        Way(lesson: "The queue") {
            ask(&$0, "alt+q", "Ines")
            $0.desk.press("alt+r")
        },
        Way(lesson: "Action items") { ask(&$0, "alt+i", "Olu: order the paper") },
        Way(lesson: "Decisions") { ask(&$0, "alt+shift+d", "The calendar has 24 pages") },
        Way(lesson: "Off the record") { ask(&$0, "alt+shift+o", "ask Olu about the budget") },
        Way(lesson: "Help") { $0.desk.press("f1", "esc") },
        Way(lesson: "All commands") { $0.desk.press("ctrl+p", "esc") },
        Way(lesson: "Wrapping up") { $0.desk.press("f2", "w") },
        Way(lesson: "The end") { $0.desk.press("shift+c") },
        Way(lesson: "The archive") { $0.desk.press("a") },
    ]

    private static let otherWays: [Way] = [
        Way(lesson: "People arrive") { $0.say("present+ Somebody New") },
        Way(lesson: "The clock") {
            $0.desk.wait(.seconds(61))
            $0.say("next")
        },
        Way(lesson: "Typing") { $0.desk.send(.input(.paste(Array("Paper costs more\n  - ".utf8)))) },
        Way(lesson: "Undo") {
            $0.desk.type("nonsense")
            $0.say("undo")
        },
        Way(lesson: "The next item") {
            $0.desk.wait(.seconds(2))
            $0.desk.press("ctrl+n", "ctrl+n")
        },
        Way(lesson: "A new topic") { $0.say("agenda+ Open day (10m)") },
        Way(lesson: "The agenda") { $0.say("take up /wiki/") },
        Way(lesson: "More time") { $0.desk.press("f5") },
        Way(lesson: "The queue") {
            $0.say("q+ Ines")
            $0.say("ack")
        },
        Way(lesson: "Action items") { room in
            room.desk.type("Olu: order the paper")
            room.desk.press("ctrl+t")
        },
        Way(lesson: "Decisions") { $0.say("#agreed The calendar has 24 pages") },
        Way(lesson: "Off the record") {
            $0.desk.type("[off] ")
            $0.desk.type("ask Olu")
            $0.desk.press("enter")
        },
        Way(lesson: "Help") { room in
            room.desk.press("f2", "?", "q")
        },
        Way(lesson: "All commands") {
            $0.desk.press("ctrl+p")
            $0.desk.type("focus-switch")
            $0.desk.press("enter")
        },
        Way(lesson: "Wrapping up") { $0.say("meeting-wrap-up") },
        Way(lesson: "The end") {
            $0.say("close meeting")
            $0.answer()
            $0.desk.press("c")
        },
        Way(lesson: "The archive") { $0.desk.send(.archived("The note is in the archive.")) },
    ]
}
