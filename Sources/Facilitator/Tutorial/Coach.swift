/// The one who stands beside a real meeting and says what to try next: the tutorial.
///
/// It only looks on. It sees from the model that a lesson's goal is reached, however somebody got there, and goes on to
/// the next; it takes no key, and the meeting does not know of it.
package struct Coach: Equatable, Sendable {
    private let lessons: [Lesson]
    /// Which lesson it is, from 0.
    private(set) var number = 0
    /// What was reached last; nil when nothing was, or it was passed over.
    private(set) var done: String?
    /// How things stood when the lesson began; nil until that was looked at.
    private var start: Standing?
    private var seen: Set<Sight> = []
    private var archivings = 0
    /// How many rows of the terminal it takes.
    var rows = 0
    private var isGoingBack = false
    /// Whether nothing is lost by leaving, or somebody was told what is.
    private var mayBeLeft: Bool

    /// - Parameters:
    ///   - place: Where the tutorial's files are, as the last lesson tells it.
    ///   - isKept: Whether they stay when it is left.
    ///   - hasGit: Whether the note can be put into an archive.
    package init(place: String, isKept: Bool, hasGit: Bool) {
        lessons =
            Lesson.ofTheMeeting + (hasGit ? [Lesson.archiving] : [])
            + [Lesson.last(place: place, isKept: isKept, hasGit: hasGit)]
        mayBeLeft = isKept
    }

    var lesson: Lesson { lessons[number] }

    var count: Int { lessons.count }

    /// Goes on without having reached the goal.
    ///
    /// - Returns: whether there was another lesson.
    mutating func skip() -> Bool { go(to: number + 1) }

    mutating func goBack() -> Bool {
        guard go(to: number - 1) else { return false }
        isGoingBack = true
        return true
    }

    /// Whether somebody who asks to leave is let go: at the end, or at the second time.
    mutating func letsLeave() -> Bool {
        defer { mayBeLeft = true }
        return mayBeLeft || number == lessons.count - 1
    }

    private mutating func go(to new: Int) -> Bool {
        guard lessons.indices.contains(new) else { return false }
        number = new
        done = nil
        start = nil
        seen = []
        isGoingBack = false
        return true
    }

    /// The coach after it has seen what a message led to.
    func following(_ message: Message, to model: Model) -> Coach {
        var coach = self
        coach.follow(message, model)
        return coach
    }

    private mutating func follow(_ message: Message, _ model: Model) {
        if case .archived = message { archivings += 1 }
        if let sight = Sight(model.overlay) { seen.insert(sight) }
        let now = Standing(model, seen: seen, archivings: archivings)
        if start == nil { start = isGoingBack ? now : now.withoutWhatLasts }
        while let start, lesson.goal.isReached(from: start, to: now) {
            let reached = lesson.done
            guard go(to: number + 1) else { return }
            done = reached
            self.start = now.withoutWhatLasts
        }
        start = start?.lowered(to: now)
    }
}
