import TextEditing

/// Something in a note that is wrong, or looks so.
package struct Finding: Equatable, Sendable {
    package let rule: CheckRule
    package let place: FindingPlace
    /// The bytes of the note that it is about; empty where something is missing.
    package let bytes: Range<Int>
    /// One sentence that says what is wrong and what to do.
    package let message: String
    /// The smallest change that puts it right; nil where somebody has to decide.
    package let fix: Transaction?

    package var severity: FindingSeverity { rule.severity }
}
