/// Who is named in a commit beside its author, when nobody says otherwise.
package enum CoAuthorChoice: String, CaseIterable, Sendable {
    /// Those who took the notes.
    case scribes
    case none
}
