/// Findings in the form that code hosts read: SARIF 2.1.0, an OASIS standard.
package struct SARIFLog: Codable, Equatable, Sendable {
    private let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    private let version = "2.1.0"
    private let runs: [Run]

    private enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }

    /// - Parameter version: of Gavel.
    package init(_ findings: [(file: CheckedFile, finding: Finding)], version: String) {
        let rules = CheckRule.allCases
        runs = [
            Run(
                tool: Tool(driver: Driver(version: version, rules: rules.map(Rule.init))),
                results: findings.map { file, finding in
                    Result(
                        ruleId: finding.rule.code, ruleIndex: rules.firstIndex(of: finding.rule) ?? 0,
                        level: finding.severity, message: Message(text: finding.message),
                        locations: [Location(physicalLocation: PhysicalLocation(finding, in: file))])
                })
        ]
    }

    private struct Run: Codable, Equatable {
        let tool: Tool
        var columnKind = "unicodeCodePoints"
        let results: [Result]
    }

    private struct Tool: Codable, Equatable {
        let driver: Driver
    }

    private struct Driver: Codable, Equatable {
        var name = "gavel"
        let version: String
        let rules: [Rule]
    }

    private struct Rule: Codable, Equatable {
        let id: String
        let shortDescription: Message
        let fullDescription: Message
        let help: Message
        let defaultConfiguration: Configuration

        init(_ rule: CheckRule) {
            id = rule.code
            shortDescription = Message(text: rule.entry.summary)
            fullDescription = Message(text: rule.entry.explanation)
            help = Message(text: rule.entry.explanation)
            defaultConfiguration = Configuration(level: rule.severity)
        }
    }

    private struct Configuration: Codable, Equatable {
        let level: FindingSeverity
    }

    private struct Message: Codable, Equatable {
        let text: String
    }

    private struct Result: Codable, Equatable {
        let ruleId: String
        let ruleIndex: Int
        let level: FindingSeverity
        let message: Message
        let locations: [Location]
    }

    private struct Location: Codable, Equatable {
        let physicalLocation: PhysicalLocation
    }

    private struct PhysicalLocation: Codable, Equatable {
        let artifactLocation: ArtifactLocation
        let region: Region

        init(_ finding: Finding, in file: CheckedFile) {
            artifactLocation = ArtifactLocation(file)
            let place = finding.place
            region = Region(
                startLine: place.line, startColumn: place.column, endLine: place.endLine, endColumn: place.endColumn)
        }
    }

    private struct ArtifactLocation: Codable, Equatable {
        let uri: String

        /// From the archive's root, as code hosts want it; outside of an archive the whole path.
        init(_ file: CheckedFile) {
            let path = file.isInArchive ? file.place : file.path
            uri = (file.isInArchive ? "" : "file://") + Self.escaped(path)
        }

        private static func escaped(_ path: String) -> String {
            path.utf8.map { byte in
                let isPlain = byte.isLetter || byte.isDigit || "-._~/".utf8.contains(byte)
                if isPlain { return String(UnicodeScalar(byte)) }
                let digits = String(byte, radix: 16, uppercase: true)
                return "%" + (digits.count == 1 ? "0" : "") + digits
            }.joined()
        }
    }

    private struct Region: Codable, Equatable {
        let startLine: Int
        let startColumn: Int
        let endLine: Int
        let endColumn: Int
    }
}
