/// Names and handles that are known to be one person's.
struct KeyGroups: Sendable {
    private var numbers: [PersonKey: Int] = [:]
    private var parents: [Int] = []
    /// The notes that a group is in, ascending; of its representative alone.
    private var notes: [[Int]] = []

    /// The group of a key, made when there is none.
    mutating func group(of key: PersonKey) -> Int {
        if let number = numbers[key] { return representative(number) }
        let number = parents.count
        numbers[key] = number
        parents.append(number)
        notes.append([])
        return number
    }

    func knownGroup(of key: PersonKey) -> Int? { numbers[key].map(representative) }

    /// Who stands for a group by now.
    func representative(_ group: Int) -> Int {
        var group = group
        while parents[group] != group { group = parents[group] }
        return group
    }

    /// Notes come in ascending order.
    mutating func note(_ note: Int, of group: Int) {
        let group = representative(group)
        if notes[group].last != note { notes[group].append(note) }
    }

    /// Makes two groups one, unless both were in one meeting: nobody is there twice.
    @discardableResult
    mutating func join(_ left: Int, _ right: Int) -> Bool {
        var (left, right) = (representative(left), representative(right))
        guard left != right else { return true }
        guard let together = Self.merged(notes[left], notes[right]) else { return false }
        if notes[left].count < notes[right].count { swap(&left, &right) }
        parents[right] = left
        notes[left] = together
        notes[right] = []
        return true
    }

    /// Nil when they have one in common.
    private static func merged(_ left: [Int], _ right: [Int]) -> [Int]? {
        var (merged, from) = ([Int](), 0)
        merged.reserveCapacity(left.count + right.count)
        for note in left {
            while from < right.count, right[from] < note {
                merged.append(right[from])
                from += 1
            }
            if from < right.count, right[from] == note { return nil }
            merged.append(note)
        }
        return merged + right[from...]
    }
}
