import Proceedings

@testable import Facilitator
@testable import MeetingCore

/// A note of so many items, opened by somebody, with three people who are here.
struct WalkRoom {
    let text: String
    let desk: Desk
    let start: WalkedMeeting
    /// What was logged before the walk begins.
    let proceedings: Proceedings

    init(items: Int) {
        let titles = ["Wheels", "Docs (10m)", "Release", "Paint (1m)"].prefix(items).map { "- \($0)\n" }
        text = """
            # 2026-06-10 Lantern

            **Present:** \(MeetingWalk.people.joined(separator: ", "))

            ## Follow-up

            \(titles.prefix(items / 2).joined())
            ## Action items

            ## New topics

            \(titles.dropFirst(items / 2).joined())
            """
        desk = Desk(text)
        proceedings = desk.remembered
        start = WalkedMeeting(desk.model.meeting, agenda: desk.model.agenda, at: desk.now)
    }

    /// The note and its meeting as the log has them after a walk.
    func proceedings(of play: WalkedMeeting) -> Proceedings {
        var proceedings = proceedings
        for (event, time) in play.events { proceedings.apply(.happened(event), at: time) }
        return proceedings
    }
}
