import MeetingCore
import Testing

@testable import Facilitator

/// What a line means where nothing is drawn.
@Suite("A line of the line mode")
struct LineReadingTests {
    static let lines: [(String, LineReading)] = [
        ("", .nothing), ("   ", .nothing), (":", .nothing),
        ("next", .said(.next)), (":next", .said(.next)), ("  Next ", .said(.next)), (": next", .said(.next)),
        ("item-next", .said(.command(.itemNext, argument: nil))),
        ("start", .said(.command(.meetingStart, argument: nil))),
        ("q+ Ada", .said(.queue(who: "Ada", .newTopic, reason: nil))), ("take up 3", .said(.takeUp(.number(3)))),
        ("item-open 3", .said(.takeUp(.number(3)))), ("item-reopen 3", .said(.takeUp(.number(3)))),
        ("timer-set 10", .said(.command(.timerSet, argument: "10"))),
        ("attendee-arrive Ada, Bo", .said(.present(["Ada", "Bo"]))),
        ("pause", .wanted(.pause)), ("resume", .wanted(.resume)),
        ("where", .asked(.place)), ("agenda", .asked(.agenda)), ("queue", .asked(.queue)), ("vq?", .asked(.queue)),
        ("who", .asked(.people)), ("who?", .asked(.people)), ("attendee-show", .asked(.people)),
        ("read", .asked(.notes(.openItem))), ("read 3", .asked(.notes(.item(3)))), ("read all", .asked(.notes(.all))),
        ("Read Last", .asked(.notes(.last))), ("help", .asked(.help(""))), ("help q+", .asked(.help("q+"))),
        ("palette", .asked(.help(""))), ("search grey ramp", .asked(.search("grey ramp"))),
        ("private-show", .asked(.privateNotes)), ("time", .asked(.time)),
        ("time speakers at 2 min", .said(.limitSpeakers(.seconds(120)))),
        ("agenda+ Glue", .said(.addItem(title: "Glue", timebox: nil, owner: nil))), ("queue=", .said(.queueClear)),
        ("We ship on Friday", .note("We ship on Friday")), ("nextcloud is down", .note("nextcloud is down")),
        ("- [off] so tired", .said(.offTheRecord("so tired"))),
        ("- a bullet of one's own", .note("a bullet of one's own")), ("-1 from me", .note("-1 from me")),
        ("\\next", .note("next")), ("\\\\next", .note("\\next")), ("\\:smile:", .note(":smile:")), ("\\", .note("\\")),
        (":foo", .unknown), (":tada: shipped", .unknown), (":\\next", .unknown),
        ("next please", .unfinished(form: "next")), ("thanks to Bo for the slates", .unfinished(form: "thanks")),
        ("thanks", .said(.endTurn)), ("really close", .unfinished(form: "really")), ("really", .said(.really)),
        ("read the docs", .unfinished(form: "read [3 | last | all]")), ("time is short", .unfinished(form: "time")),
        ("take up", .unfinished(form: "take up 3 | /words/")), ("timer-set", .unfinished(form: "timer-set MINUTES")),
        ("meeting-close now", .unfinished(form: "meeting-close")), ("search", .unfinished(form: "search TEXT")),
        ("queue-show all", .unfinished(form: "queue-show")),
        ("item-indent", .pointless("There is no cursor whose line could be moved.")),
        ("cursor-left 3", .pointless("There is no cursor. read reads the notes, take up 3 opens item 3.")),
    ]

    @Test("is a question, a command, a note or told to be none", arguments: lines)
    func understands(_ line: String, _ reading: LineReading) { #expect(LineReading(line) == reading) }

    @Test("is never two things: no word is a verb or a command of its own")
    func wordsAreUnique() {
        let spellings = LineWord.all.flatMap(\.spellings)
        #expect(Set(spellings).count == spellings.count)
        for spelling in spellings { #expect(!Verb.all.flatMap(\.spellings).contains(spelling), "\(spelling)") }
        for word in LineWord.all { #expect(LineWord(startingLine: word.form)?.form == word.form) }
    }

    @Test("is answered with how it goes, for every word, verb and command that help is asked about")
    func help() {
        for form in LineWord.all.map(\.form) + Verb.all.map(\.form) {
            #expect(LineHelp.texts(on: form)[0].hasPrefix(form), "\(form)")
            #expect(LineHelp.texts(on: "all").contains { $0.hasPrefix(form) })
        }
        for command in Command.allCases { #expect(LineHelp.texts(on: command.name)[0].contains(command.name)) }
        #expect(LineHelp.texts(on: "nonsense")[0].hasPrefix("There is no nonsense."))
    }

    @Test(
        "says lengths of time in words",
        arguments: [
            (0, "0 seconds"), (1, "1 second"), (59, "59 seconds"), (60, "1 minute"), (61, "1 minute 1 second"),
            (599, "9 minutes 59 seconds"), (600, "10 minutes"), (659, "10 minutes"), (3600, "60 minutes"),
            (7199, "119 minutes"), (7200, "2 hours"), (7260, "2 hours 1 minute"),
        ])
    func durations(_ seconds: Int, _ words: String) { #expect(Duration.seconds(seconds).words == words) }
}
