/// People who may be named in a note: by their whole names, a first or last name, or a handle with or without its `@`.
package struct KnownNames: Sendable {
    private let names: [NameWords]
    /// All that one word alone may mean somebody by.
    private let single: Set<String>

    package init(_ names: some Sequence<String>) {
        self.names = names.map(NameWords.init)
        single = Set(self.names.flatMap { $0.plainWords + ($0.handle.map { [$0] } ?? []) })
    }

    /// Whether a word, or a few, mean somebody. The beginning of a name means nobody.
    package func contains(_ spelling: String) -> Bool {
        let typed = NameWords(spelling)
        if typed.handle == nil, typed.plainWords.count < 2 {
            return typed.plainWords.first.map(single.contains) ?? false
        }
        return names.contains { name in typed.fit(name).map { $0 >= .plainWords } ?? false }
    }
}
