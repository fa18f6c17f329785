/// An issue or pull request that a line speaks of: `#31969`, `lantern/wick#12`, `gh-31969`, or the address of one.
package struct IssueReference: Hashable, Sendable {
    /// `lantern/wick`; nil where the line does not say.
    package let repository: String?
    package let number: Int

    package init(repository: String?, number: Int) {
        self.repository = repository
        self.number = number
    }
}

extension Note {
    /// In the order in which they stand on the line; each once.
    package func references(ofLine line: Int) -> [IssueReference] { [] }
}
