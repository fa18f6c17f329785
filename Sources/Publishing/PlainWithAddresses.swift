import NoteFormat

extension String {
    /// One line of Markdown as a reader sees it, but with the addresses of issues in full: where there are no links, an
    /// address is what leads to the issue.
    var plainWithAddresses: String {
        var rest = withoutMarkup[...]
        var text = ""
        for address in split(separator: " ").compactMap(\.address) {
            let short = address.withoutMarkup
            // `#421` begins like `#42`.
            let places = rest.ranges(of: short).filter { rest[$0.upperBound...].first?.isNumber != true }
            guard short != address, let place = places.first else { continue }
            text += rest[..<place.lowerBound] + address
            rest = rest[place.upperBound...]
        }
        return text + rest
    }
}

extension Substring {
    /// The address of the web in a word, without brackets around it and the signs of the sentence behind it.
    fileprivate var address: String? {
        guard let start = firstRange(of: "https://") ?? firstRange(of: "http://") else { return nil }
        var address = self[start.lowerBound...].prefix { !"()[]<>\"`|*".contains($0) }
        while let last = address.last, ".,:;!?".contains(last) { address.removeLast() }
        return String(address)
    }
}
