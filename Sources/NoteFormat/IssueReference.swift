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
    /// In the order in which they stand on the line; each once. Code speaks of none.
    package func references(ofLine line: Int) -> [IssueReference] {
        switch outline.marks[line].kind {
        case .fenceOpen, .fenceBody, .fenceClose, .code, .frontMatter, .blank, .rule, .setextUnderline, .bareItem:
            return []
        case .paragraph, .continuation, .lazy, .heading, .html:
            return buffer.withContent(ofLine: line) { text in
                var scan = ReferenceScan(text)
                return scan.references()
            }
        }
    }
}
