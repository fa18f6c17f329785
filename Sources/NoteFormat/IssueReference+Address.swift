extension IssueReference {
    /// `https://host/owner/name/pull/12`, with the words that the usual forges have in the place of `pull`.
    init?(address: LineText) {
        let path = address.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        // `https:`, nothing, the host, and then the path.
        let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst(3)
        // Discussions of a whole organisation are in no repository.
        guard let first = parts.first, !first.elementsEqual("orgs".utf8) else { return nil }
        for index in parts.indices.dropFirst(2).dropLast() {
            guard Self.places.contains(where: { parts[index].equalsLowercased($0) }),
                let number = Self.number(startOf: parts[index + 1])
            else { continue }
            let names = parts[..<index].filter { !$0.elementsEqual("-".utf8) }
            let repository = names.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
            self.init(repository: repository, number: number)
            return
        }
        return nil
    }

    private static let places: [StaticString] = [
        "pull", "issues", "pulls", "merge_requests", "work_items", "pull-requests", "discussions",
    ]

    /// The digits of a part of an address; a full stop or colon of the sentence may stand behind them.
    private static func number(startOf part: LineText) -> Int? {
        let digits = part.prefix(while: \.isDigit)
        guard (1...7).contains(digits.count), digits.first != UInt8(ascii: "0") else { return nil }
        if let next = part[digits.endIndex...].first, next.isInWord { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
}
