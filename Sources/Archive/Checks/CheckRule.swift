/// A kind of thing that can be wrong in a note. The raw value is its code, which never changes.
package enum CheckRule: String, CaseIterable, Codable, Sendable {
    // The note and its file.
    case dateMismatch = "date-mismatch"
    case seriesMismatch = "series-mismatch"
    case noTitle = "no-title"
    case stackedFrontMatter = "stacked-front-matter"
    case placeholderLeft = "placeholder-left"
    // Links.
    case joinSecret = "join-secret"
    case deadPreviousLink = "dead-previous-link"
    case stalePreviousLink = "stale-previous-link"
    case nextMeetingPast = "next-meeting-past"
    // People.
    case nobodyPresent = "nobody-present"
    case placeholderPresent = "placeholder-present"
    case presentTwice = "present-twice"
    case unknownSpelling = "unknown-spelling"
    // What was said.
    case actionWithoutOwner = "action-without-owner"
    case offRecord = "off-record"
    case emptySection = "empty-section"
    case emptyItem = "empty-item"
    case brokenBox = "broken-box"
    // Markdown that says something else than was meant.
    case bulletNotRead = "bullet-not-read"
    case paragraphBecomesHeading = "paragraph-becomes-heading"
    case unclosedCode = "unclosed-code"
    case mergeMarks = "merge-marks"
    // Bytes.
    case notUTF8 = "not-utf-8"
    case controlCharacters = "control-characters"

    package var code: String { rawValue }
}
