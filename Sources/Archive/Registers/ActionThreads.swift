import NoteFormat

/// The action items of one series, each followed through the notes that carry it on.
struct ActionThreads {
    struct Thread {
        /// As it stands last.
        var item: ActionItem
        var owners: [ActionOwner]
        var place: RegisterPlace
        let firstSeen: NoteDate
        /// When it was ticked first; the last date for one that is open.
        var doneOn: NoteDate
        /// How many meetings had it: one that is still to come does not count.
        var meetings: Int
    }

    /// A note of a later day is one that was prepared.
    let today: NoteDate
    private(set) var threads: [Thread] = []
    private var texts: [ActionText] = []
    private var places: [ActionText: [Int]] = [:]
    private var starts: [String: [Int]] = [:]

    init(today: NoteDate) { self.today = today }

    /// Takes the next note of the series: what it carries on, and what is new in it.
    mutating func take(_ found: [(item: ActionItem, owners: [ActionOwner])], of note: ReadNote) {
        var used: Set<Int> = []
        for (item, owners) in found {
            let place = RegisterPlace(note, line: item.line)
            let text = ActionText(item.text)
            guard let thread = thread(of: item, text, owners, place) else {
                used.insert(threads.count)
                start(item, text, owners, place)
                continue
            }
            let isAgain = !used.insert(thread).inserted
            carry(thread, item, text, owners, place, isAgain: isAgain)
        }
    }

    /// The thread that an item goes on with: its text and owners, else its text, else its text and something added.
    ///
    /// What was done stays done: an open item of the same text is a new one.
    private func thread(
        of item: ActionItem, _ text: ActionText, _ owners: [ActionOwner], _ place: RegisterPlace
    ) -> Int? {
        let names = Set(owners.map(\.name))
        let same = places[text, default: []].filter { index in
            item.state == .done || threads[index].item.state == .open || threads[index].place.path == place.path
        }
        // Twice in one note, it is one action only when the same people do it.
        func isFree(_ index: Int) -> Bool { threads[index].place.path != place.path }
        return same.last { Set(threads[$0].owners.map(\.name)) == names }
            ?? same.last(where: isFree)
            ?? text.start.flatMap { start in
                starts[start]?.last { isFree($0) && threads[$0].item.state == .open && text.continues(texts[$0]) }
            }
    }

    private mutating func start(
        _ item: ActionItem, _ text: ActionText, _ owners: [ActionOwner], _ place: RegisterPlace
    ) {
        places[text, default: []].append(threads.count)
        if let start = text.start { starts[start, default: []].append(threads.count) }
        texts.append(text)
        threads.append(
            Thread(
                item: item, owners: owners, place: place, firstSeen: place.date, doneOn: place.date,
                meetings: place.date > today ? 0 : 1))
    }

    private mutating func carry(
        _ index: Int, _ item: ActionItem, _ text: ActionText, _ owners: [ActionOwner], _ place: RegisterPlace,
        isAgain: Bool
    ) {
        // Of two in one note the first is where it stands, and one tick is enough.
        if isAgain, item.state == .open || threads[index].item.state == .done { return }
        if threads[index].item.state == .open { threads[index].doneOn = place.date }
        if !isAgain, place.date <= today { threads[index].meetings += 1 }
        threads[index].item = item
        threads[index].place = place
        if !owners.isEmpty { threads[index].owners = owners }
        guard texts[index] != text else { return }
        texts[index] = text
        places[text, default: []].append(index)
    }
}
