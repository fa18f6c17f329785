import MeetingCore

/// What has become different of the queue and the floor, as it is told.
struct FloorNews {
    private(set) var texts: [String] = []

    init(_ before: Floor, _ now: Floor) {
        if before.speaker?.name != now.speaker?.name { texts.append(Self.speakerText(before, now)) }
        texts += Self.queueTexts(before, now)
        if before.isClosed != now.isClosed {
            texts.append(now.isClosed ? "The queue is closed. A point of order goes through." : "The queue is open.")
        }
        if before.limit != now.limit {
            texts.append(now.limit.map { "Turns of \($0.words)." } ?? "Turns have no limit.")
        }
    }

    private static func speakerText(_ before: Floor, _ now: Floor) -> String {
        guard let speaker = now.speaker else { return "\(before.speaker?.name.withoutHandle ?? "") has spoken." }
        return speaker.text + "."
    }

    private static func queueTexts(_ before: Floor, _ now: Floor) -> [String] {
        guard before.queue != now.queue else { return [] }
        let come = now.queue.filter { entry in !before.queue.contains { $0.id == entry.id } }
        let gone = before.queue.filter { entry in !now.queue.contains { $0.id == entry.id } }
        if come.count == 1, gone.isEmpty, let entry = come.first, let place = now.queue.firstIndex(of: entry) {
            return ["In the queue, \(place + 1) of \(now.queue.count): \(entry.text)."]
        }
        let isCall = gone.count == 1 && come.isEmpty && gone[0].speaker == now.speaker?.name
        guard let first = now.queue.first else { return [isCall ? "Nobody else waits." : "The queue is empty."] }
        if isCall { return ["Next is \(first.speaker.withoutHandle)."] }
        return ["In the queue: \(now.queue.map { $0.speaker.withoutHandle }.joined(separator: ", "))."]
    }
}
