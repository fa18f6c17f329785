extension RandomAccessCollection<UInt8> where Index == Int {
    /// Where a text of ASCII letters stands first.
    func place(of text: StaticString) -> Range<Int>? {
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        var start = startIndex
        while start + wanted.count <= endIndex {
            if self[start] == wanted[0], self[start..<start + wanted.count].elementsEqual(wanted) {
                return start..<start + wanted.count
            }
            start += 1
        }
        return nil
    }

    /// Everywhere a text of ASCII letters stands, without overlaps.
    func places(of text: StaticString) -> [Range<Int>] {
        var places: [Range<Int>] = []
        var rest = self[startIndex...]
        while let place = rest.place(of: text) {
            places.append(place)
            rest = self[place.upperBound...]
        }
        return places
    }

    func starts(with text: StaticString) -> Bool {
        starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    func ends(with text: StaticString) -> Bool {
        suffix(text.utf8CodeUnitCount).elementsEqual(
            UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
