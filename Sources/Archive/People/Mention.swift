/// A name in the Present line of a note.
struct Mention: Sendable {
    /// The note's number, the oldest first.
    let note: Int
    /// Without handle and remark, as written.
    let text: String
    let name: FoldedName
    /// As written, without its `@`.
    let handle: String?

    var handleKey: PersonKey? { handle.map(PersonKey.init(handle:)) }
}
