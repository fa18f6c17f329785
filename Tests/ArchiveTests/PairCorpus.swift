import Archive
import Foundation
import NoteFormat

/// Real notes, where they lie beside the package; they are no part of the project.
struct PairCorpus {
    let folder: URL

    /// Nil, with a loud line, when there are none on this machine.
    static func find() -> PairCorpus? {
        if let given = ProcessInfo.processInfo.environment["GAVEL_CORPUS"] {
            return PairCorpus(folder: URL(fileURLWithPath: given))
        }
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appendingPathComponent("shared/corpus/numpy")
            if FileManager.default.fileExists(atPath: candidate.path) { return PairCorpus(folder: candidate) }
            folder.deleteLastPathComponent()
        }
        print("SKIPPED: no shared/corpus above \(#filePath) and no GAVEL_CORPUS; next notes were NOT compared")
        return nil
    }

    struct Dated {
        let path: NextPath
        let date: NoteDate
        let note: Note
    }

    /// All notes of a series, oldest first.
    func notes(of series: String) throws -> [Dated] {
        let series = "\(series)_meetings"
        let root = folder.appendingPathComponent(series)
        let years = try FileManager.default.contentsOfDirectory(atPath: root.path)
        var notes: [Dated] = []
        for year in years {
            let files = try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(year).path)
            for file in files {
                let path = NextPath("\(series)/\(year)/\(file)")
                guard let date = path.date else { continue }
                let url = root.appendingPathComponent(year).appendingPathComponent(file)
                notes.append(Dated(path: path, date: date, note: Note([UInt8](try Data(contentsOf: url)))))
            }
        }
        return notes.sorted { $0.date < $1.date }
    }

    /// Each note of 2024 with the next one, and those before it, newest first.
    func pairs(of series: String, in year: Int = 2024) throws -> [(last: Dated, next: Dated, earlier: [EarlierNote])] {
        let all = try notes(of: series)
        return all.indices.dropLast().filter { all[$0].date.year == year && all[$0 + 1].date.year == year }.map {
            (all[$0], all[$0 + 1], all[..<$0].suffix(12).reversed().map { EarlierNote($0.note, on: $0.date) })
        }
    }
}

func percent(_ part: Int, _ whole: Int) -> String {
    let tenths = whole == 0 ? 1000 : (part * 1000 + whole / 2) / whole
    return "\(tenths / 10).\(tenths % 10) %"
}
