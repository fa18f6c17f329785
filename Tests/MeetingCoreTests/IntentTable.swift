/// What each intent gives: the event in short, or `no.` and the refusal's text. Items count from 1 as people see them.
extension IntentTableTests {
    static let table: [Situation: String] = [
        .gathering: """
        start: started, Follow-up, 1 opened
        next: started, Follow-up, 1 opened
        previous: no. The meeting has not started. Start it with meeting-start.
        open 1: started, Follow-up, 1 opened
        open 2: started, Topics, 2 opened
        open unknown: no. This item is not in the note any more. Choose another one.
        defer: no. The meeting has not started. Start it with meeting-start.
        defer 3: 3 deferred
        skip: no. The meeting has not started. Start it with meeting-start.
        skip 1: 1 skipped
        reopen 1: no. This item was not opened yet. Open it with item-open.
        reopen 3: no. This item was not opened yet. Open it with item-open.
        enter Action items: started, Action items
        enter Topics: started, Topics, 2 opened
        enter unknown: no. This section is not in the note any more. Choose another one.
        wrapUp: no. The meeting has not started. Start it with meeting-start.
        close: no. The meeting has not started. Start it with meeting-start.
        reopenMeeting: no. The meeting is not closed, so there is nothing to reopen.
        pause: no. The meeting has not started. Start it with meeting-start.
        resume: no. The meeting has not started. Start it with meeting-start.
        extend: no. The meeting has not started. Start it with meeting-start.
        takeBackExtension: no. The meeting has not started. Start it with meeting-start.
        setTimebox 3: 3 has 60.0 seconds
        setPlannedDuration: planned 1800.0 seconds
        arrive Ada: no. Ada is here already.
        arrive Bo: Bo arrived
        leave Ada: Ada left
        leave Bo: no. Bo is not here. Check the spelling.
        regrets Bo: Bo sent regrets
        withdraw Ada: Ada withdrawn
        undo: undone
        redo: no. There is nothing to redo.
        """,
        .itemOpen: """
        start: no. The meeting has started already.
        next: 2 discussed, Topics, 3 opened
        previous: back, 2 discussed, Follow-up, 1 opened
        open 1: 2 discussed, Follow-up, 1 opened
        open 2: no. This item is open already.
        open unknown: no. This item is not in the note any more. Choose another one.
        defer: 2 deferred, Topics, 3 opened
        defer 3: 3 deferred
        skip: 2 skipped, Topics, 3 opened
        skip 1: no. This item was discussed already. Take it up again with item-reopen.
        reopen 1: 2 discussed, Follow-up, 1 opened
        reopen 3: no. This item was not opened yet. Open it with item-open.
        enter Action items: 2 discussed, Action items
        enter Topics: no. The meeting is in this section already.
        enter unknown: no. This section is not in the note any more. Choose another one.
        wrapUp: 2 discussed, wrap-up
        close: 2 discussed, closed
        reopenMeeting: no. The meeting is not closed, so there is nothing to reopen.
        pause: paused
        resume: no. The clocks are not paused.
        extend: 2 + 60.0 seconds
        takeBackExtension: no. This item was given no more time, so there is none to take back.
        setTimebox 3: 3 has 60.0 seconds
        setPlannedDuration: planned 1800.0 seconds
        arrive Ada: no. Ada is here already.
        arrive Bo: Bo arrived late
        leave Ada: Ada left
        leave Bo: no. Bo is not here. Check the spelling.
        regrets Bo: Bo sent regrets
        withdraw Ada: Ada withdrawn
        undo: undone
        redo: no. There is nothing to redo.
        """,
        .nothingListed: """
        start: no. The meeting has started already.
        next: Topics, 2 opened
        previous: back, Follow-up, 1 opened
        open 1: Follow-up, 1 opened
        open 2: Topics, 2 opened
        open unknown: no. This item is not in the note any more. Choose another one.
        defer: no. No item is open. Open one with item-open.
        defer 3: 3 deferred
        skip: no. No item is open. Open one with item-open.
        skip 1: no. This item was discussed already. Take it up again with item-reopen.
        reopen 1: Follow-up, 1 opened
        reopen 3: no. This item was not opened yet. Open it with item-open.
        enter Action items: no. The meeting is in this section already.
        enter Topics: Topics, 2 opened
        enter unknown: no. This section is not in the note any more. Choose another one.
        wrapUp: wrap-up
        close: closed
        reopenMeeting: no. The meeting is not closed, so there is nothing to reopen.
        pause: paused
        resume: no. The clocks are not paused.
        extend: no. No item is open. Open one with item-open.
        takeBackExtension: no. No item is open. Open one with item-open.
        setTimebox 3: 3 has 60.0 seconds
        setPlannedDuration: planned 1800.0 seconds
        arrive Ada: no. Ada is here already.
        arrive Bo: Bo arrived late
        leave Ada: Ada left
        leave Bo: no. Bo is not here. Check the spelling.
        regrets Bo: Bo sent regrets
        withdraw Ada: Ada withdrawn
        undo: undone
        redo: no. There is nothing to redo.
        """,
        .paused: """
        start: no. The meeting has started already.
        next: 2 discussed, Topics, 3 opened
        previous: back, 2 discussed, Follow-up, 1 opened
        open 1: 2 discussed, Follow-up, 1 opened
        open 2: no. This item is open already.
        open unknown: no. This item is not in the note any more. Choose another one.
        defer: 2 deferred, Topics, 3 opened
        defer 3: 3 deferred
        skip: 2 skipped, Topics, 3 opened
        skip 1: no. This item was discussed already. Take it up again with item-reopen.
        reopen 1: 2 discussed, Follow-up, 1 opened
        reopen 3: no. This item was not opened yet. Open it with item-open.
        enter Action items: 2 discussed, Action items
        enter Topics: no. The meeting is in this section already.
        enter unknown: no. This section is not in the note any more. Choose another one.
        wrapUp: 2 discussed, wrap-up
        close: 2 discussed, closed
        reopenMeeting: no. The meeting is not closed, so there is nothing to reopen.
        pause: no. The clocks are paused already. timer-pause lets them run on.
        resume: resumed
        extend: 2 + 60.0 seconds
        takeBackExtension: 2 as before
        setTimebox 3: 3 has 60.0 seconds
        setPlannedDuration: planned 1800.0 seconds
        arrive Ada: no. Ada is here already.
        arrive Bo: Bo arrived late
        leave Ada: Ada left
        leave Bo: no. Bo is not here. Check the spelling.
        regrets Bo: Bo sent regrets
        withdraw Ada: Ada withdrawn
        undo: undone
        redo: no. There is nothing to redo.
        """,
        .ghostOpen: """
        start: no. The meeting has started already.
        next: 2 discussed, Topics, 3 opened
        previous: back, 2 discussed, Follow-up, 1 opened
        open 1: 2 discussed, Follow-up, 1 opened
        open 2: no. This item is open already.
        open unknown: no. This item is not in the note any more. Choose another one.
        defer: 2 deferred, Topics, 3 opened
        defer 3: 3 deferred
        skip: 2 skipped, Topics, 3 opened
        skip 1: no. This item was discussed already. Take it up again with item-reopen.
        reopen 1: 2 discussed, Follow-up, 1 opened
        reopen 3: no. This item was not opened yet. Open it with item-open.
        enter Action items: 2 discussed, Action items
        enter Topics: no. The meeting is in this section already.
        enter unknown: no. This section is not in the note any more. Choose another one.
        wrapUp: 2 discussed, wrap-up
        close: 2 discussed, closed
        reopenMeeting: no. The meeting is not closed, so there is nothing to reopen.
        pause: paused
        resume: no. The clocks are not paused.
        extend: 2 + 60.0 seconds
        takeBackExtension: no. This item was given no more time, so there is none to take back.
        setTimebox 3: 3 has 60.0 seconds
        setPlannedDuration: planned 1800.0 seconds
        arrive Ada: no. Ada is here already.
        arrive Bo: Bo arrived late
        leave Ada: Ada left
        leave Bo: no. Bo is not here. Check the spelling.
        regrets Bo: Bo sent regrets
        withdraw Ada: Ada withdrawn
        undo: undone
        redo: no. There is nothing to redo.
        """,
        .wrapUp: """
        start: no. The meeting has started already.
        next: Topics, 3 opened
        previous: back, Topics, 2 opened
        open 1: Follow-up, 1 opened
        open 2: Topics, 2 opened
        open unknown: no. This item is not in the note any more. Choose another one.
        defer: no. No item is open. Open one with item-open.
        defer 3: 3 deferred
        skip: no. No item is open. Open one with item-open.
        skip 1: no. This item is skipped already.
        reopen 1: Follow-up, 1 opened
        reopen 3: no. This item was not opened yet. Open it with item-open.
        enter Action items: Action items
        enter Topics: Topics, 3 opened
        enter unknown: no. This section is not in the note any more. Choose another one.
        wrapUp: no. The meeting is wrapping up already. End it with meeting-close.
        close: closed
        reopenMeeting: no. The meeting is not closed, so there is nothing to reopen.
        pause: paused
        resume: no. The clocks are not paused.
        extend: no. No item is open. Open one with item-open.
        takeBackExtension: no. No item is open. Open one with item-open.
        setTimebox 3: 3 has 60.0 seconds
        setPlannedDuration: planned 1800.0 seconds
        arrive Ada: no. Ada is here already.
        arrive Bo: Bo arrived late
        leave Ada: Ada left
        leave Bo: no. Bo is not here. Check the spelling.
        regrets Bo: Bo sent regrets
        withdraw Ada: Ada withdrawn
        undo: undone
        redo: no. There is nothing to redo.
        """,
        .closed: """
        start: no. The meeting is closed. To go on with it, use meeting-reopen.
        next: no. The meeting is closed. To go on with it, use meeting-reopen.
        previous: no. The meeting is closed. To go on with it, use meeting-reopen.
        open 1: no. The meeting is closed. To go on with it, use meeting-reopen.
        open 2: no. The meeting is closed. To go on with it, use meeting-reopen.
        open unknown: no. The meeting is closed. To go on with it, use meeting-reopen.
        defer: no. The meeting is closed. To go on with it, use meeting-reopen.
        defer 3: no. The meeting is closed. To go on with it, use meeting-reopen.
        skip: no. The meeting is closed. To go on with it, use meeting-reopen.
        skip 1: no. The meeting is closed. To go on with it, use meeting-reopen.
        reopen 1: no. The meeting is closed. To go on with it, use meeting-reopen.
        reopen 3: no. The meeting is closed. To go on with it, use meeting-reopen.
        enter Action items: no. The meeting is closed. To go on with it, use meeting-reopen.
        enter Topics: no. The meeting is closed. To go on with it, use meeting-reopen.
        enter unknown: no. The meeting is closed. To go on with it, use meeting-reopen.
        wrapUp: no. The meeting is closed. To go on with it, use meeting-reopen.
        close: no. The meeting is closed. To go on with it, use meeting-reopen.
        reopenMeeting: meeting reopened, Topics, 2 opened
        pause: no. The meeting is closed. To go on with it, use meeting-reopen.
        resume: no. The meeting is closed. To go on with it, use meeting-reopen.
        extend: no. The meeting is closed. To go on with it, use meeting-reopen.
        takeBackExtension: no. The meeting is closed. To go on with it, use meeting-reopen.
        setTimebox 3: no. The meeting is closed. To go on with it, use meeting-reopen.
        setPlannedDuration: no. The meeting is closed. To go on with it, use meeting-reopen.
        arrive Ada: no. Ada is here already.
        arrive Bo: Bo arrived
        leave Ada: no. The meeting is closed. To go on with it, use meeting-reopen.
        leave Bo: no. The meeting is closed. To go on with it, use meeting-reopen.
        regrets Bo: Bo sent regrets
        withdraw Ada: Ada withdrawn
        undo: undone
        redo: no. There is nothing to redo.
        """,
        .undone: """
        start: no. The meeting has started already.
        next: 1 discussed, Action items
        previous: no. No item was opened before this one. Choose one with item-open.
        open 1: no. This item is open already.
        open 2: 1 discussed, Topics, 2 opened
        open unknown: no. This item is not in the note any more. Choose another one.
        defer: 1 deferred, Action items
        defer 3: 3 deferred
        skip: 1 skipped, Action items
        skip 1: 1 skipped, Action items
        reopen 1: no. This item is open already.
        reopen 3: no. This item was not opened yet. Open it with item-open.
        enter Action items: 1 discussed, Action items
        enter Topics: 1 discussed, Topics, 2 opened
        enter unknown: no. This section is not in the note any more. Choose another one.
        wrapUp: 1 discussed, wrap-up
        close: 1 discussed, closed
        reopenMeeting: no. The meeting is not closed, so there is nothing to reopen.
        pause: paused
        resume: no. The clocks are not paused.
        extend: 1 + 60.0 seconds without a box
        takeBackExtension: no. This item was given no more time, so there is none to take back.
        setTimebox 3: 3 has 60.0 seconds
        setPlannedDuration: planned 1800.0 seconds
        arrive Ada: no. Ada is here already.
        arrive Bo: Bo arrived late
        leave Ada: Ada left
        leave Bo: no. Bo is not here. Check the spelling.
        regrets Bo: Bo sent regrets
        withdraw Ada: Ada withdrawn
        undo: undone
        redo: redone
        """,
    ]
}
