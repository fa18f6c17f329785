import MeetingCore
import NoteFormat
import TextEditing

/// A note that is being looked at, with what its name and the archive say about it.
struct CheckedNote {
    let note: Note
    let path: String
    let context: CheckContext?
    let series: SeriesFacts?
    /// From the file's name.
    let fileDate: NoteDate?
    /// Those present, with their names as they are compared.
    let present: [(name: NoteFormat.Attendance.Name, folded: FoldedName)]
    /// Those who are present or known from elsewhere.
    let names: KnownNames
    /// Outside of code.
    let links: [(line: Int, link: NoteLink)]

    init(_ note: Note, at path: String, knowing people: [String] = [], in context: CheckContext?) {
        self.note = note
        self.path = path
        self.context = context
        series = context?.series(of: path)
        fileDate = ArchiveNote(path: path)?.date
        present = (note.attendance?.names ?? []).map { ($0, FoldedName($0.name)) }
        let named = present.map { name, _ in name.handle.map { "\(name.name) (@\($0))" } ?? name.name }
        names = KnownNames(named + people)
        links = Self.links(in: note)
    }

    var buffer: TextBuffer { note.buffer }

    /// The day of the meeting.
    var date: NoteDate? { fileDate ?? note.title?.date }

    func findings(of rule: CheckRule) -> [Finding] {
        switch rule {
        case .dateMismatch: titleDates + keyDates + yearFolders
        case .seriesMismatch: seriesMismatches
        case .noTitle: missingTitles
        case .stackedFrontMatter: stackedFrontMatter
        case .placeholderLeft: placeholdersLeft
        case .joinSecret: joinSecrets
        case .deadPreviousLink: deadLinks
        case .stalePreviousLink: stalePreviousLinks
        case .nextMeetingPast: pastNextMeetings
        case .nobodyPresent: missingPresence
        case .placeholderPresent: placeholders
        case .presentTwice: repeatedNames
        case .unknownSpelling: unknownSpellings
        case .actionWithoutOwner: actionsWithoutOwner
        case .offRecord: offRecordLines
        case .emptySection: emptySections
        case .emptyItem: emptyItems
        case .brokenBox: brokenBoxes
        case .bulletNotRead: unreadBullets
        case .paragraphBecomesHeading: accidentalHeadings
        case .unclosedCode: unclosedCode
        case .mergeMarks: mergeMarks
        case .notUTF8: bytesThatAreNotUTF8
        case .controlCharacters: unseenCharacters
        }
    }

    // MARK: - Making findings

    /// - Parameter fix: sorted changes that do not overlap.
    func finding(_ rule: CheckRule, _ bytes: Range<Int>, _ message: String, fix: [Change] = []) -> Finding {
        Finding(
            rule: rule, place: FindingPlace(bytes, in: buffer), bytes: bytes, message: message,
            fix: fix.isEmpty ? nil : Transaction(fix))
    }

    /// About a whole line, without the blanks around its text.
    func finding(_ rule: CheckRule, line: Int, _ message: String, fix: [Change] = []) -> Finding {
        finding(rule, textRange(ofLine: line), message, fix: fix)
    }

    func bytes(ofLine line: Int) -> [UInt8] { buffer.bytes(in: buffer.contentRange(line)) }

    func text(ofLine line: Int) -> String { buffer.string(ofLine: line) }

    func textRange(ofLine line: Int) -> Range<Int> {
        let range = buffer.contentRange(line)
        let content = buffer.bytes(in: range)
        let start = content.firstIndex { !$0.isBlank } ?? 0
        let end = content.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start
        return range.lowerBound + start..<range.lowerBound + end
    }

    var lines: Range<Int> { 0..<buffer.lineCount }
}
