import Archive
import ArgumentParser
import Runtime

extension CompletionKind {
    /// The names of an archive's series: of the one that the command line names, else of the one that is found.
    static var series: CompletionKind {
        .custom { words, _, _ in
            let config = try? ConfigFolder(variable: environment)
            guard let archive = try? ArchiveFolder.find(named: archive(in: words), config),
                let catalogue = try? SeriesCatalogue(archive, config, learnsWording: false)
            else { return [] }
            return catalogue.series.map(\.name)
        }
    }

    private static func archive(in words: [String]) -> String? {
        guard let index = words.firstIndex(where: { $0 == "--archive" || $0.hasPrefix("--archive=") }) else {
            return nil
        }
        let word = words[index]
        if let equals = word.firstIndex(of: "=") { return String(word[word.index(after: equals)...]) }
        return index + 1 < words.count ? words[index + 1] : nil
    }
}
