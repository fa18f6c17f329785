/// How a note writes somebody: a name, a handle without its `@`, or both.
struct PersonSpelling: Hashable, Sendable {
    let name: String
    let handle: String?
}
