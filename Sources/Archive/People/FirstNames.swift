/// When people of a first name were in meetings of which series, under a name that is certain.
struct FirstNames: Sendable {
    private struct Sighting {
        let day: Int
        let series: String
        let group: Int
    }

    /// By first name; by the whole name where two people bear it. Each in the order of days.
    private var sightings: [String: [Sighting]] = [:]

    /// How many days before and after a meeting somebody counts as around.
    ///
    /// Measured over two years of five series: of 485 bare first names whose bearer's full name is somewhere, it
    /// stands in a note of any series within 58 days for 90 of 100, within 126 for 98. With 120 days as many are found
    /// as with a year, and a third less have two candidates.
    static let window = 120

    /// Days come in ascending order.
    mutating func add(_ group: Int, as name: String, in series: String, on day: Int) {
        sightings[name, default: []].append(Sighting(day: day, series: series, group: group))
    }

    /// More than these are not told: nothing tells which of them it is anyway.
    private static let limit = 12

    /// Who is around: those in meetings of the series itself, else in those of any.
    ///
    /// - Parameters:
    ///   - day: nil for any.
    ///   - person: who a group is by now; nil for one that it cannot be.
    func around(_ name: String, in series: String?, on day: Int?, _ person: (Int) -> Int?) -> [Int] {
        guard let all = sightings[name] else { return [] }
        let days = day.map { $0 - Self.window...$0 + Self.window } ?? .min ... .max
        var (here, anywhere): ([Int], [Int]) = ([], [])
        for sighting in all[Self.start(of: days.lowerBound, in: all)...] {
            guard sighting.day <= days.upperBound, here.count < Self.limit else { break }
            guard let group = person(sighting.group) else { continue }
            if sighting.series == series {
                if !here.contains(group) { here.append(group) }
            } else if anywhere.count < Self.limit, !anywhere.contains(group) {
                anywhere.append(group)
            }
        }
        return here.isEmpty ? anywhere : here
    }

    private static func start(of day: Int, in sightings: [Sighting]) -> Int {
        var (low, high) = (0, sightings.count)
        while low < high {
            let middle = (low + high) / 2
            if sightings[middle].day < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
