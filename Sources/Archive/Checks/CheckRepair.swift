import NoteFormat
import TextEditing

/// A note with all put right that can be put right by itself.
package struct CheckRepair: Sendable {
    package private(set) var note: Note
    /// What was put right, in the places of the text that it was found in.
    package private(set) var fixed: [Finding] = []

    /// Putting one thing right may leave another one to be put right; more rounds than this are not needed.
    private static let mostRounds = 4

    /// - Parameter isWanted: asked of each finding that has a fix.
    package init(_ note: Note, in file: CheckedFile, where isWanted: (Finding) -> Bool) {
        self.note = note
        for _ in 0..<Self.mostRounds {
            let findings = file.findings(in: self.note).filter { $0.fix != nil && isWanted($0) }
            let taken = Self.withoutOverlaps(findings)
            guard !taken.isEmpty else { break }
            let changes = taken.flatMap { $0.fix?.changes ?? [] }
            self.note.apply(Transaction(changes.sorted { $0.range.lowerBound < $1.range.lowerBound }))
            fixed += taken
        }
    }

    private static func withoutOverlaps(_ findings: [Finding]) -> [Finding] {
        var taken: [Finding] = []
        var bytes: [Range<Int>] = []
        for finding in findings {
            let ranges = finding.fix?.changes.map(\.range) ?? []
            let meets = ranges.contains { range in
                bytes.contains { $0.lowerBound <= range.upperBound && range.lowerBound <= $0.upperBound }
            }
            guard !meets else { continue }
            taken.append(finding)
            bytes += ranges
        }
        return taken
    }
}
