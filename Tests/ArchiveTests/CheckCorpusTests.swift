import Archive
import Testing

/// What is found in real notes, which are no part of the project.
@Suite("Checks of a real archive")
struct CheckCorpusTests {
    @Test("find what is known to be there, and count the rest")
    func counts() throws {
        guard let corpus = PairCorpus.find() else { return }
        let selection = try CheckSelection(ArchiveFolder(corpus.folder.path), nil, today: nil)
        #expect(selection.files.count == 162 && selection.failures.isEmpty)
        var found: [CheckRule: [String]] = [:]
        for file in selection.files {
            for finding in file.findings() {
                found[finding.rule, default: []].append(
                    "\(file.place.split(separator: "/").last ?? ""):\(finding.place.line)")
            }
        }
        for rule in CheckRule.allCases { print("\(rule.code): \(found[rule]?.count ?? 0)") }
        let stacked = [
            "07-10", "07-24", "08-07", "08-21", "09-18", "10-02", "10-16", "10-30", "11-13", "11-27", "12-11",
        ]
        #expect(found[.stackedFrontMatter] == stacked.map { "triage-2024-\($0).md:7" })
        // Each note holds the secret of its meeting's link, and every date of the two years agrees.
        #expect(found[.joinSecret]?.count == 162 && Set(found[.joinSecret] ?? []).count == 162)
        #expect(found[.dateMismatch] == nil)
        #expect(found[.placeholderLeft] == nil)
        #expect(found[.emptyItem] == ["community-2023-02-15.md:81", "triage-2024-10-16.md:53"])
        #expect(found[.noTitle] == ["community-2023-06-21.md:2"])
        #expect(found[.stalePreviousLink] == ["03-27", "04-10", "04-24"].map { "community-2024-\($0).md:20" })
        #expect(found[.nextMeetingPast] == ["newcomers-2023-11-30.md:10", "newcomers-2024-09-19.md:16"])
        #expect(
            found[.brokenBox] == [
                "community-2023-02-01.md:54", "community-2023-02-15.md:78", "community-2023-02-15.md:80",
                "triage-2023-01-25.md:62", "triage-2023-01-25.md:63",
            ])
        #expect(
            found[.bulletNotRead] == [
                "community-2024-05-22.md:39", "community-2024-05-22.md:42", "newcomers-2023-05-04.md:39",
            ])
    }
}
