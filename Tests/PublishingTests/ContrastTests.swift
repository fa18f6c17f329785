import Foundation
import Testing

@testable import Publishing

@Suite("The report's colours")
struct ContrastTests {
    @Test("can be told apart in both schemes, as WCAG asks", arguments: ReportColour.contrasts)
    func contrast(front: ReportColour, behind: ReportColour, least: Double) throws {
        for scheme in [\ReportColour.Pair.light, \.dark] {
            let (first, second) = try (luminance(front.pair[keyPath: scheme]), luminance(behind.pair[keyPath: scheme]))
            let contrast = (max(first, second) + 0.05) / (min(first, second) + 0.05)
            #expect(contrast >= least, "\(front) on \(behind): \(contrast)")
        }
    }

    /// Of WCAG 2.2.
    private func luminance(_ colour: String) throws -> Double {
        let digits = Array(colour.dropFirst())
        try #require(digits.count == 6)
        let parts = try stride(from: 0, to: 6, by: 2).map { place in
            let part = Double(try #require(Int(String(digits[place...place + 1]), radix: 16))) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    @Test("are all that the style sheet has")
    func noOthers() {
        let colours = Set(ReportColour.allCases.flatMap { [$0.pair.light, $0.pair.dark] })
        let used = ReportStyle.text.matches(of: /#[0-9a-f]{6}/).map { String($0.0) }
        #expect(Set(used) == colours)
        let named = ReportStyle.text.matches(of: /var\((--[a-z]+)\)/).map { String($0.1) }
        #expect(Set(named).isSubset(of: ReportColour.allCases.map(\.variable)))
    }
}
