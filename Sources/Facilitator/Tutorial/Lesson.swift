/// One thing to try, and how to tell that it was done.
struct Lesson: Equatable, Sendable {
    /// Where it is done.
    enum Place: Sendable {
        case anywhere, note, agenda
        /// The page that reads back what came of the meeting.
        case readBack
    }

    let title: String
    /// What to do; `{item-next}` stands for the user's key of a command, `{agenda:item-next}` for that in the agenda, and
    /// `{enter}` for a key that has no other name. What is to be typed stands in quotation marks.
    let task: String
    /// What is good to know besides, where there is room for it.
    let remark: String
    let place: Place
    let goal: Goal
    /// What is said when the goal is reached; no more than twelve columns or so.
    let done: String

    init(
        _ title: String, _ task: String, remark: String = "", in place: Place = .anywhere, _ goal: Goal, done: String
    ) {
        self.title = title
        self.task = task
        self.remark = remark
        self.place = place
        self.goal = goal
        self.done = done
    }
}
