import Archive

/// What a check of notes came to.
struct CheckOutcome {
    /// Notes that could not be read or written.
    var failures: Int
    let files: Int
    /// What counts.
    private(set) var findings: [(file: CheckedFile, finding: Finding)] = []
    /// How many are not bad enough to count.
    private(set) var hidden = 0
    var fixed = 0

    mutating func take(_ found: [Finding], in file: CheckedFile, counts: (Finding) -> Bool) {
        let counting = found.filter(counts)
        hidden += found.count - counting.count
        findings += counting.map { (file, $0) }
    }

    var fixable: Int { findings.count { $0.finding.fix != nil } }

    func count(_ severity: FindingSeverity) -> Int { findings.count { $0.finding.severity == severity } }
}
