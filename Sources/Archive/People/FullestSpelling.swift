/// Which of a person's spellings is the name.
enum FullestSpelling {
    /// Of those that make up a quarter of the fullest kind, the one with most words, then most diacritics, which people
    /// leave out rather than put in, then most words like `Ada`; then the most frequent.
    static func of(_ counts: [String: Int]) -> String {
        let folded = counts.map { (text: $0.key, count: $0.value, name: FoldedName($0.key)) }
        let full = folded.filter { !$0.name.isShort }
        let fullest = full.isEmpty ? folded : full
        let whole = fullest.reduce(0) { $0 + $1.count }
        let usual = fullest.filter { $0.count * 4 >= whole }
        let best = (usual.isEmpty ? fullest : usual).min { left, right in
            (right.name.words.count, right.text.marks, right.text.titledWords, right.count, left.text)
                < (left.name.words.count, left.text.marks, left.text.titledWords, left.count, right.text)
        }
        return best?.text ?? ""
    }
}

extension String {
    /// Letters beyond the plain ones.
    fileprivate var marks: Int { unicodeScalars.count { !$0.isASCII && $0.properties.isAlphabetic } }

    fileprivate var titledWords: Int {
        split(separator: " ").count { word in word.first?.isUppercase == true && word.contains(where: \.isLowercase) }
    }
}
