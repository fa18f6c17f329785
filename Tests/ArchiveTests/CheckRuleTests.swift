import Archive
import Testing

@Suite("The rules of a check")
struct CheckRuleTests {
    @Test("have codes in small letters, a summary of a line and an explanation", arguments: CheckRule.allCases)
    func table(rule: CheckRule) {
        #expect(rule.code.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber })
        #expect(!rule.entry.summary.isEmpty && rule.entry.summary.count <= 70 && !rule.entry.summary.contains("\n"))
        #expect(rule.entry.explanation.count > rule.entry.summary.count && rule.entry.explanation.hasSuffix("."))
        #expect(rule.entry.isFixable == rule.entry.explanation.contains("--fix"))
    }
}
