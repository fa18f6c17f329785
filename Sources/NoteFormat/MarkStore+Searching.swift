extension MarkStore {
    /// The first line of the range with one of the traits.
    func first(_ traits: LineTraits, in lines: Range<Int>) -> Int? {
        var found: Int?
        forEach(traits, in: lines) { line in
            found = line
            return false
        }
        return found
    }

    /// All lines of the range with one of the traits.
    func all(_ traits: LineTraits, in lines: Range<Int>) -> [Int] {
        var found: [Int] = []
        forEach(traits, in: lines) { line in
            found.append(line)
            return true
        }
        return found
    }

    /// Visits all lines of the range with their marks, in order.
    func forEach(in lines: Range<Int>, _ body: (Int, LineMark) -> Void) {
        for index in chunks(holding: lines) {
            let start = starts[index]
            for line in max(start, lines.lowerBound)..<min(starts[index + 1], lines.upperBound) {
                body(line, chunks[index].marks[line - start])
            }
        }
    }

    /// Visits the lines with one of the traits until `body` returns false; chunks without any are passed over.
    private func forEach(_ traits: LineTraits, in lines: Range<Int>, _ body: (Int) -> Bool) {
        for index in chunks(holding: lines) where !chunks[index].traits.isDisjoint(with: traits) {
            let start = starts[index]
            for line in max(start, lines.lowerBound)..<min(starts[index + 1], lines.upperBound)
            where !chunks[index].marks[line - start].traits.isDisjoint(with: traits) {
                guard body(line) else { return }
            }
        }
    }

    /// The last line of the range with one of the traits.
    func last(_ traits: LineTraits, in lines: Range<Int>) -> Int? {
        for index in chunks(holding: lines).reversed() where !chunks[index].traits.isDisjoint(with: traits) {
            let start = starts[index]
            for line in (max(start, lines.lowerBound)..<min(starts[index + 1], lines.upperBound)).reversed()
            where !chunks[index].marks[line - start].traits.isDisjoint(with: traits) {
                return line
            }
        }
        return nil
    }

    /// The first line of the range whose mark fulfils the condition, looking at every line.
    func first(in lines: Range<Int>, where matches: (LineMark) -> Bool) -> Int? {
        guard !lines.isEmpty else { return nil }
        var place = locate(lines.lowerBound)
        for line in lines {
            if place.index == chunks[place.chunk].marks.count { place = (place.chunk + 1, 0) }
            if matches(chunks[place.chunk].marks[place.index]) { return line }
            place.index += 1
        }
        return nil
    }

    /// The last line of the range whose mark fulfils the condition, looking at every line.
    func last(in lines: Range<Int>, where matches: (LineMark) -> Bool) -> Int? {
        guard !lines.isEmpty else { return nil }
        var place = locate(lines.upperBound - 1)
        for line in lines.reversed() {
            if matches(chunks[place.chunk].marks[place.index]) { return line }
            if place.index == 0, place.chunk > 0 {
                place = (place.chunk - 1, chunks[place.chunk - 1].marks.count)
            }
            place.index -= 1
        }
        return nil
    }
}
