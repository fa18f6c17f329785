/// What is looked for in a text, by somebody who types fast and may have no accents on the keyboard.
///
/// A small letter stands for the capital too, and `o` for `ö`; a capital or an accent anywhere wants that very one.
package struct SearchText: Equatable, Sendable {
    package let text: String
    private let mindsCase: Bool
    private let mindsAccents: Bool
    private let bytes: [UInt8]

    package init(_ text: String, mindingAccents: Bool = false) {
        self.text = text
        let scalars = text.unicodeScalars
        mindsCase = scalars.contains { $0.properties.isUppercase }
        mindsAccents = mindingAccents || scalars.contains { $0.isAccent || $0.small.plainLetters != nil }
        bytes = Array(text.utf8)
    }

    package var isEmpty: Bool { bytes.isEmpty }

    /// Where it stands in a line, from the left, none overlapping another.
    func places(in line: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        guard !isEmpty else { return [] }
        if line.allSatisfy({ $0 < 0x80 }) || mindsCase && mindsAccents {
            return starts(in: line).map { $0..<$0 + bytes.count }
        }
        let letters = FoldedLine(line, fold)
        var places: [Range<Int>] = []
        for start in letters.bytes.withUnsafeBufferPointer({ starts(in: $0, isWhole: letters.hasEdges) }) {
            places.append(letters.edges[start]..<letters.edges[start + bytes.count])
        }
        return places
    }

    private func starts(
        in line: UnsafeBufferPointer<UInt8>, isWhole: (Range<Int>) -> Bool = { _ in true }
    ) -> [Int] {
        guard line.count >= bytes.count else { return [] }
        var found: [Int] = []
        var at = 0
        while at + bytes.count <= line.count {
            var same = 0
            while same < bytes.count {
                let byte = line[at + same]
                guard byte == bytes[same] || (!mindsCase && byte.lowerASCII == bytes[same]) else { break }
                same += 1
            }
            if same == bytes.count, isWhole(at..<at + same) {
                found.append(at)
                at += same
            } else {
                at += 1
            }
        }
        return found
    }

    /// What a letter of the line counts as; nil for itself.
    private func fold(_ scalar: Unicode.Scalar) -> String? {
        if !mindsAccents {
            if scalar.isAccent { return "" }
            let small = scalar.small
            if let plain = small.plainLetters {
                return mindsCase && small != scalar ? plain.prefix(1).uppercased() + plain.dropFirst() : plain
            }
        }
        return mindsCase ? nil : String(scalar.small)
    }
}

/// A line as a search compares it, and where each letter of it comes from.
private struct FoldedLine {
    private(set) var bytes: [UInt8] = []
    /// For each byte, and for the end, where in the line its letter starts; -1 inside of what came of one letter.
    private(set) var edges: [Int] = []

    init(_ line: UnsafeBufferPointer<UInt8>, _ fold: (Unicode.Scalar) -> String?) {
        bytes.reserveCapacity(line.count)
        edges.reserveCapacity(line.count + 1)
        var at = 0
        while at < line.count {
            let length = line.scalarLength(at: at) ?? 1
            defer { at += length }
            let letter = UnsafeBufferPointer(rebasing: line[at..<at + length])
            // Beyond the alphabets of Europe no letter has another for the same.
            guard length == 2 || length == 3 && letter[0] < 0xE2,
                let scalar = String(decoding: letter, as: UTF8.self).unicodeScalars.first, let plain = fold(scalar)
            else {
                append(letter, at)
                continue
            }
            append(plain.utf8, at)
        }
        edges.append(line.count)
    }

    private mutating func append(_ letter: some Collection<UInt8>, _ place: Int) {
        guard !letter.isEmpty else { return }
        bytes += letter
        edges.append(place)
        for _ in letter.dropFirst() { edges.append(-1) }
    }

    /// Whether it starts and ends where letters of the line do.
    func hasEdges(_ range: Range<Int>) -> Bool { edges[range.lowerBound] >= 0 && edges[range.upperBound] >= 0 }
}

extension Unicode.Scalar {
    /// The small letter of a capital.
    fileprivate var small: Unicode.Scalar {
        let small = properties.lowercaseMapping.unicodeScalars
        return small.count == 1 ? small[small.startIndex] : self
    }
}

extension UInt8 {
    /// The byte with A to Z made small.
    fileprivate var lowerASCII: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}
