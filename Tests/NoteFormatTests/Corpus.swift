import Foundation
import NoteFormat

/// The measured archive, where it lies beside the package; it is no part of the project.
struct Corpus {
    struct Expected: Decodable {
        let record: OutlineRecord
        let series: String

        private enum CodingKeys: CodingKey { case series }

        init(from decoder: any Decoder) throws {
            record = try OutlineRecord(from: decoder)
            series = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .series)
        }
    }

    let folder: URL

    /// Nil, with a loud line, when there is no corpus on this machine.
    static func find() -> Corpus? {
        if let given = ProcessInfo.processInfo.environment["GAVEL_CORPUS"] {
            return Corpus(folder: URL(fileURLWithPath: given))
        }
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appendingPathComponent("shared/corpus")
            if FileManager.default.fileExists(atPath: candidate.appendingPathComponent("expected.json").path) {
                return Corpus(folder: candidate)
            }
            folder.deleteLastPathComponent()
        }
        print("SKIPPED: no shared/corpus above \(#filePath) and no GAVEL_CORPUS; the archive's notes were NOT checked")
        return nil
    }

    func expected() throws -> [Expected] {
        let data = try Data(contentsOf: folder.appendingPathComponent("expected.json"))
        return try JSONDecoder().decode([Expected].self, from: data)
    }

    func bytes(of path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appendingPathComponent("numpy/\(path)")))
    }
}
