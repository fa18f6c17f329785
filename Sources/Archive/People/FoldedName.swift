import Foundation
import TextEditing

/// A name without what spellings of the same name differ in: case, diacritics, apostrophes, full stops, blanks.
struct FoldedName: Hashable, Comparable, Sendable {
    /// `stefan van der walt`
    let text: String
    let words: [String]

    init(_ name: String) {
        var folded = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "'", "’", "‘", "ʼ", "`", "´", ".": continue
            case _ where scalar.properties.generalCategory == .format: continue
            case _ where scalar.properties.isWhitespace: folded += " "
            default: folded.unicodeScalars.append(scalar)
            }
        }
        let small = folded.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        folded = small.withoutAccents
        words = folded.split(separator: " ").map(String.init)
        text = words.joined(separator: " ")
    }

    var isEmpty: Bool { words.isEmpty }

    /// Whether it names nobody for certain: one word, or one and an initial.
    var isShort: Bool { words.count < 2 || initial != nil }

    /// Empty for an empty name.
    var first: String { words.first ?? "" }

    /// The second word's only letter: `s` of `Chris S.`
    var initial: Character? {
        words.count == 2 && words[1].count == 1 ? words[1].first : nil
    }

    /// Whether a short name may stand for this one.
    func canBeShortened(to short: FoldedName) -> Bool {
        guard first == short.first else { return false }
        guard let initial = short.initial else { return true }
        return words.dropFirst().contains { $0.first == initial }
    }

    static func == (left: FoldedName, right: FoldedName) -> Bool { left.text == right.text }
    static func < (left: FoldedName, right: FoldedName) -> Bool { left.text < right.text }
    func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
