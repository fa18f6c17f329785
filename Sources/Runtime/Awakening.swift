/// What ended a wait; nothing at all when a deadline did.
struct Awakening {
    let hasInput: Bool
    /// A signal has arrived, or an answer of a writer.
    let isRung: Bool
    let isFolderTouched: Bool
}
