/// The way to the first note of a series that does not exist yet.
struct SeriesBeginning {
    /// What somebody called the series, in any characters; nil where nobody did.
    private let title: String?

    init(called title: String? = nil) { self.title = title }

    var command: String {
        guard let title else { return "gavel new NAME --template community" }
        let isWhole = name == title || title.contains("\"")
        return "gavel new \(name) --template community" + (isWhole ? "" : " --title \"\(title)\"")
    }

    /// Small letters, digits, `-` and `_`, as a series is named.
    var name: String {
        let words = (title ?? "").lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_")) }
        return words.isEmpty ? "NAME" : words.joined(separator: "-")
    }
}
