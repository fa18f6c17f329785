import Foundation
import NoteFormat

/// What the history of a topic is asked for.
package enum TopicQuery: Equatable, Sendable {
    /// An issue or pull request; of a repository only `wick` may be known instead of `lantern/wick`.
    case issue(IssueReference)
    /// All of them begin a word of a title, in any case and with or without diacritics.
    case words([String])

    /// `#12`, `12`, `wick#12`, `lantern/wick#12`, `gh-12`, `PR 12`, an address, or words; nil for a text without any.
    package init?(_ text: String) {
        let parts = text.split { $0 == " " || $0 == "\t" }
        if parts.count == 1, let number = Self.number(of: parts[0]) {
            self = .issue(number)
            return
        }
        let references = Note(Array(text.utf8)).references(ofLine: 0)
        if references.count == 1, parts.count < 3 {
            self = .issue(references[0])
            return
        }
        let words = text.foldedWords
        guard !words.isEmpty else { return nil }
        self = .words(words)
    }

    /// `12` and `wick#12`, which in a note would be too little.
    private static func number(of text: Substring) -> IssueReference? {
        let parts = text.split(separator: "#", omittingEmptySubsequences: false)
        guard let last = parts.last, (1...7).contains(last.utf8.count),
            last.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }), let number = Int(last), number > 0
        else { return nil }
        switch parts.count {
        case 1: return IssueReference(repository: nil, number: number)
        case 2: return IssueReference(repository: parts[0].isEmpty ? nil : String(parts[0]), number: number)
        default: return nil
        }
    }

    func isAnswered(by title: String) -> Bool {
        guard case .words(let wanted) = self else { return false }
        let words = title.withoutMarkup.foldedWords
        return wanted.allSatisfy { word in words.contains { $0.hasPrefix(word) } }
    }

    func isAnswered(by reference: IssueReference) -> Bool {
        guard case .issue(let wanted) = self, wanted.number == reference.number else { return false }
        // A bare number says nothing of its repository.
        guard let own = wanted.repository?.lowercased(), let other = reference.repository?.lowercased() else {
            return true
        }
        return own == other || (!own.contains("/") && other.hasSuffix("/\(own)"))
    }
}

extension String {
    /// Runs of letters and digits, in small letters without diacritics.
    fileprivate var foldedWords: [String] {
        let isPlain = utf8.allSatisfy { $0 < 0x80 }
        let text =
            isPlain
            ? lowercased()
            : folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        return text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
