/// What the first paragraph of an action item says: whether it is done, who does what, and until when.
struct ActionReading {
    let state: TaskState
    /// Its own words make it an action item: a box, or a label such as `Action item:`.
    let isMarked: Bool
    let owners: [String]
    let due: NoteDate?
    /// Empty where it is only a label, only names people, or says that there is nothing to do.
    let text: String

    /// Nil for a text that is no action item.
    ///
    /// - Parameters:
    ///   - text: behind the list markers.
    ///   - isItem: it is an item's, so a box may stand before it.
    ///   - isMeant: it stands where all items are action items; a box may stand there before a paragraph as well.
    init?(_ text: LineText, isItem: Bool, isMeant: Bool, _ people: OwnerReading) {
        var rest = text.trimmed
        let box = isItem || isMeant ? TaskBox.take(from: &rest) : nil
        var owners: [String] = []
        let isLabelled = Self.takeLabel(&rest, &owners, people)
        isMarked = isLabelled || box != nil
        guard isMarked || isMeant else { return nil }
        state = DoneMark.take(from: &rest) ? .done : box ?? .open
        var due = DueDate.take(from: &rest)
        if owners.isEmpty { owners = people.takeStart(&rest, isMeant: isMeant) }
        if owners.isEmpty, let end = people.takeEnd(&rest) {
            owners = end.owners
            due = due ?? end.due ?? DueDate.take(from: &rest)
        }
        self.owners = owners
        self.due = due
        self.text = Self.isNothing(rest) ? "" : String(decoding: UnsafeBufferPointer(rebasing: rest), as: UTF8.self)
    }

    private static func takeLabel(_ text: inout LineText, _ owners: inout [String], _ people: OwnerReading) -> Bool {
        if let label = ActionLabel(text) {
            var rest = label.rest
            if label.wantsName {
                owners = people.takeStart(&rest)
                guard !owners.isEmpty else { return false }
            }
            text = rest
            return true
        }
        // `Ann: TODO …`
        guard let colon = text.prefix(OwnerReading.longest).firstIndex(of: UInt8(ascii: ":")),
            let label = ActionLabel(text[(colon + 1)...].drop { $0.isEmphasis }), !label.wantsName,
            let names = people.names(in: text[..<colon])
        else { return false }
        owners = names
        text = label.rest
        return true
    }

    private static let nothing: [StaticString] = ["-", "none", "none.", "n/a", "nothing", "tbd"]

    private static func isNothing(_ text: LineText) -> Bool {
        text.isEmpty || nothing.contains { text.equalsLowercased($0) }
    }
}
