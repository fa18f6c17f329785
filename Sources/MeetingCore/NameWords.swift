import TextEditing

/// A name as it is looked for: by any of its words or their beginnings, by its handle with or without `@`, and by somebody
/// whose keyboard has no accents.
///
/// It only finds who is meant. Who is the same person is told by `NameKey`, which takes `Zoe` and `Zoë` for two.
package struct NameWords: Hashable, Sendable {
    /// How near a name is to what was typed; what is spelled with the same accents is nearer.
    package enum Fit: Comparable, Sendable {
        case plainBeginning, beginning
        case plainWords, words
        case plainWhole, whole
    }

    /// In lower case, and the same without accents.
    let words: [String]
    let plainWords: [String]
    /// Without accents, and without the `@`.
    let handle: String?
    /// Whether brackets stand behind the name: then it is no beginning of anything.
    private let isEnded: Bool

    package init(_ written: String) {
        let key = NameKey(written)
        // `NameKey` takes a sign alone for a name; here nobody is called `@`.
        words = key.name.split(separator: " ").map(String.init)
        plainWords = key.name.withoutAccents.split(separator: " ").map(String.init)
        handle = key.handle?.withoutAccents
        isEnded = written.contains(")")
    }

    /// How well what was typed fits a name; nil where it does not. Nothing typed is the beginning of every name.
    package func fit(_ name: NameWords) -> Fit? {
        if let handle { return fit(handle, name) }
        let exact = Self.extent(of: words, in: name.words)
        let plain = max(Self.extent(of: plainWords, in: name.plainWords), extentInHandle(of: name))
        guard !isEnded else { return exact == .whole ? .whole : plain == .whole ? .plainWhole : nil }
        switch max(exact, plain) {
        case .nothing: return nil
        case .beginning: return exact == .beginning ? .beginning : .plainBeginning
        case .words: return exact == .words ? .words : .plainWords
        case .whole: return exact == .whole ? .whole : .plainWhole
        }
    }

    /// A typed handle is somebody's own, or the beginning of it.
    private func fit(_ handle: String, _ name: NameWords) -> Fit? {
        guard let its = name.handle, Self.extent(of: plainWords, in: name.plainWords) >= .words || words.isEmpty
        else { return nil }
        if its == handle { return .whole }
        return !isEnded && its.hasPrefix(handle) ? .beginning : nil
    }

    // MARK: - Slips of the pen

    /// Shorter names, such as Ana and Ada, are near each other and two people's.
    private static let shortestNear = 4
    /// Two slips only in a name so long.
    private static let longNear = 7

    /// The fewest slips of the pen, two at most, that make what was typed of this name, a word of it or its handle; nil
    /// where it is too far away.
    func slips(from typed: NameWords) -> Int? {
        let meant = Array((typed.handle ?? typed.plainWords.joined(separator: " ")).unicodeScalars)
        let isOneWord = typed.plainWords.count < 2
        let names = [plainWords.joined(separator: " "), handle ?? ""] + (isOneWord ? plainWords : [])
        return (1...2).first { slips in
            names.contains { name in
                let name = Array(name.unicodeScalars)
                return max(name.count, meant.count) >= (slips == 1 ? Self.shortestNear : Self.longNear)
                    && SpellingDistance.isWithin(slips, meant, name)
            }
        }
    }

    // MARK: - How much of a name was typed

    private enum Extent: Comparable { case nothing, beginning, words, whole }

    private func extentInHandle(of name: NameWords) -> Extent {
        guard let its = name.handle, plainWords.count == 1, let typed = plainWords.first else { return .nothing }
        return its == typed ? .words : its.hasPrefix(typed) ? .beginning : .nothing
    }

    /// One word of the name or several that follow each other, the last of them perhaps not whole.
    private static func extent(of typed: [String], in words: [String]) -> Extent {
        guard let last = typed.last else { return .beginning }
        if typed == words { return .whole }
        var found = Extent.nothing
        for start in words.indices where start + typed.count <= words.count {
            let end = start + typed.count - 1
            guard words[start..<end].elementsEqual(typed.dropLast()) else { continue }
            // `Ravi M.`
            let isInitial = typed.count > 1 && last.count == 2 && last.last == "."
            if words[end] == last || isInitial && words[end].hasPrefix(last.dropLast()) { return .words }
            if words[end].hasPrefix(last) { found = .beginning }
        }
        return found
    }
}

extension Sequence<String> {
    /// Those of these names that fit best what was typed: one where it is plain who is meant, none where nobody is.
    package func bestFitting(_ typed: String) -> [String] {
        let typed = NameWords(typed)
        let fitting = compactMap { name in typed.fit(NameWords(name)).map { (name: name, fit: $0) } }
        let best = fitting.map(\.fit).max()
        return fitting.filter { $0.fit == best }.map(\.name)
    }

    /// Who was meant, perhaps, by a misspelt name that is none of these: the nearest, if one is near.
    package func nearest(to typed: String) -> String? {
        let typed = NameWords(typed)
        let near = compactMap { name in NameWords(name).slips(from: typed).map { (name: name, slips: $0) } }
        return near.min { $0.slips < $1.slips }?.name
    }

    /// The first spelling of each person.
    package var distinctPeople: [String] {
        var people: [NameKey] = []
        return filter { name in
            let key = NameKey(name)
            guard !people.contains(where: key.matches) else { return false }
            people.append(key)
            return true
        }
    }
}
