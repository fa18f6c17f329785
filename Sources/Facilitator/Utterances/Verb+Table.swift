import MeetingCore

extension Verb {
    /// The one table of verbs; of several that do the same, the usual one comes first.
    static let all: [Verb] = floorVerbs + agendaVerbs + peopleVerbs + outcomeVerbs + otherVerbs

    private static let floorVerbs: [Verb] = [
        Verb("q+", form: "q+ [who] [to reason]", "put somebody in the queue", as: .queueJoin, completing: .present) {
            queue($0, .newTopic)
        },
        Verb(
            "qq+", form: "qq+ [who] [to reason]", "queue somebody to answer at once", as: .queueJoin,
            completing: .present
        ) {
            queue($0, .reactNow)
        },
        Verb("q+!", form: "q+! [who] [to reason]", "queue a point of order", as: .queueJoin, completing: .present) {
            queue($0, .pointOfOrder)
        },
        Verb("q+?", form: "q+? [who] [to reason]", "queue a clarifying question", as: .queueJoin, completing: .present)
        {
            queue($0, .clarifyingQuestion)
        },
        Verb(
            "q+>", form: "q+> [who] [to reason]", "queue a reply to what is spoken about", as: .queueJoin,
            completing: .present
        ) {
            queue($0, .reply)
        },
        Verb("q-", form: "q- [who] [later]", "out of the queue, or last in it", as: .queueLeave, completing: .waiting) {
            var words = $0.split(separator: " ").map(String.init)
            let isLater = words.last?.lowercased() == "later"
            if isLater { words.removeLast() }
            let who = words.isEmpty ? nil : words.joined(separator: " ")
            return isLater ? .queueLater(who: who) : .unqueue(who: who)
        },
        Verb("vq?", "q?", form: "vq?", "show the queue with its reasons", as: .queueShow) { only($0, .queueShow) },
        Verb("queue=", form: "queue=", "empty the queue", as: .queueClear) { only($0, .queueClear) },
        Verb("close the queue", "close queue", form: "close queue", "take nobody more into the queue", as: .queueClose)
        {
            only($0, .queueClose)
        },
        Verb(
            "reopen queue", "open queue", "open the queue", form: "open queue", "open the queue again", as: .queueClose
        ) {
            only($0, .queueOpen)
        },
        Verb(
            "ack", form: "ack [next | who]", "give the floor to the next, or to who", as: .floorGive,
            completing: .waiting
        ) {
            .giveFloor(who: $0.isEmpty || $0 == "next" ? nil : $0)
        },
        Verb("give", form: "give WHO the last word", "let somebody speak last", as: .queueLast, completing: .present) {
            guard let words = $0.firstRange(ofWords: " the last word"), words.upperBound == $0.endIndex else {
                return nil
            }
            return some(String($0[..<words.lowerBound])) { .lastWord(who: $0) }
        },
        Verb(
            "time speakers at", "time speakers", form: "time speakers at 2 min | off", "limit each turn",
            as: .floorLimit, completing: .words(["2 min", "off"])
        ) {
            if ["off", "no", "none"].contains($0.lowercased()) { return .limitSpeakers(nil) }
            return SpokenTime($0).map { .limitSpeakers($0.duration) }
        },
        Verb("thanks", "end turn", form: "thanks", "end the turn of who speaks", as: .floorEnd) { only($0, .endTurn) },
    ]

    private static let agendaVerbs: [Verb] = [
        Verb("agenda+", form: "agenda+ [NAME:] TITLE [(15m)]", "add a topic", as: .topicAdd, read: agendaItem),
        Verb("#topic", "topic:", form: "#topic TITLE", "add a topic and take it up", as: .topicOpen) {
            some($0) { .topic($0) }
        },
        Verb(
            "take up", form: "take up 3 | /words/", "open an item", as: .itemOpen, completing: .item, read: itemChoice),
        Verb("next item", "next", form: "next", "close the open item and open the next", as: .itemNext) {
            only($0, .next)
        },
        Verb("skip", form: "skip", "leave the open item out and go on", as: .itemSkip) {
            only($0, .command(.itemSkip, argument: nil))
        },
        Verb("defer", form: "defer", "put the open item off", as: .itemDefer) {
            only($0, .command(.itemDefer, argument: nil))
        },
        Verb("really", form: "really", "do what was just declined", as: .really) { _ in .really },
        Verb("plan", form: "plan", "make the rest of the agenda fit", as: .planFit) {
            only($0, .command(.planFit, argument: nil))
        },
        Verb("more time", form: "more time [5 min]", "extend the open item", as: .timerExtend) {
            $0.isEmpty ? .moreTime(nil) : SpokenTime($0).map { .moreTime($0.duration) }
        },
    ]

    private static let peopleVerbs: [Verb] = [
        Verb("present+", form: "present+ NAME, NAME", "mark people present", as: .attendeeArrive, completing: .absent) {
            names($0).map { .present($0) }
        },
        Verb("present-", form: "present- NAME", "note that somebody left", as: .attendeeLeave, completing: .present) {
            names($0).map { .absent($0) }
        },
        Verb(
            "regrets+", form: "regrets+ NAME", "note that somebody sent regrets", as: .attendeeRegrets,
            completing: .absent
        ) {
            names($0).map { .regrets($0) }
        },
        Verb("who", "who?", form: "who", "show who is here", as: .attendeeShow) { only($0, .showPresent) },
    ]

    private static let outcomeVerbs: [Verb] = [
        Verb("action:", form: "ACTION: NAME, NAME to WHAT due WHEN", "add an action item", as: .actionAdd) {
            SpokenAction(listed: $0)?.utterance
        },
        Verb("#action", form: "#action NAME to WHAT", "add an action item", as: .actionAdd) {
            SpokenAction(listed: $0)?.utterance
        },
        Verb("action", form: "action NAME: WHAT - due WHEN", "add an action item", as: .actionAdd) {
            SpokenAction(labelled: $0)?.utterance
        },
        Verb("close #", form: "close #7", "tick item 7, an action item", as: .actionClose) {
            Int($0).map { .closeAction($0) }
        },
        Verb("resolution:", "resolved:", "decision:", form: "RESOLUTION: TEXT", "note a decision", as: .decisionAdd) {
            some($0) { .outcome(.resolution, text: $0) }
        },
        Verb("#agreed", "#accepted", "agreed:", form: "#agreed TEXT", "note a decision", as: .decisionAdd) {
            some($0) { .outcome(.agreed, text: $0) }
        },
        Verb("#failed", "#rejected", form: "#failed TEXT", "note that it was not agreed", as: .decisionAdd) {
            some($0) { .outcome(.failed, text: $0) }
        },
        Verb("#inconclusive", form: "#inconclusive TEXT", "note that nothing was decided", as: .decisionAdd) {
            some($0) { .outcome(.inconclusive, text: $0) }
        },
        Verb("#info", "info:", form: "#info TEXT", "note something at the open item", as: .infoAdd) {
            some($0) { .info($0) }
        },
        Verb("#link", form: "#link ADDRESS", "note a link at the open item", as: .infoAdd) { some($0) { .link($0) } },
    ]

    private static let otherVerbs: [Verb] = [
        Verb("remind us in", "remind me in", form: "remind us in 30 minutes to WHAT", "show a reminder", as: .remind) {
            guard let time = SpokenTime($0) else { return nil }
            let rest = time.rest.trimmed
            let what = rest.starts(withWords: "to ") ? String(rest.dropFirst(3)).trimmed : rest
            return some(what) { .remind(after: time.duration, text: $0) }
        },
        Verb(
            "s/", form: "s/old/new/ | s/old/new/g", "correct or rename what was written", as: .textReplace,
            read: replacement
        ),
        Verb("#undo", "undo", form: "undo", "take the last step back", as: .undo) { only($0, .undo) },
        Verb("[off]", form: "[off] TEXT", "note it for yourself only", as: .offRecord) {
            some($0) { .offTheRecord($0) }
        },
    ]
}
