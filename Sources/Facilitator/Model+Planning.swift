import MeetingCore

extension Model {
    /// Makes what comes fit, as one step: shortens it, and puts off what does not fit even then.
    mutating func makeFit() {
        guard !refusesChanges() else { return }
        let plan = meeting.proposedPlan(agenda, at: now)
        guard !plan.isEmpty else {
            let isOver = plan.excess > .zero
            return say(isOver ? "Nothing is left to shorten or to put off." : "Everything fits.")
        }
        let titles = plan.deferred.reversed().compactMap { agenda.item($0)?.title }
        asOneStep { model in
            for item in plan.deferred { model.intend(.defer(item)) }
            for short in plan.shortened { model.intend(.setTimebox(short.item, short.box)) }
        }
        guard notice?.kind != .refusal else { return }
        let key = focus == .note ? name(of: .undo) : "u"
        say("\(Self.told(shortened: plan.shortened.count, deferred: titles)). \(key) takes it back.")
    }

    private static func told(shortened: Int, deferred titles: [String]) -> String {
        let shorter = shortened == 0 ? nil : "\(shortened == 1 ? "1 item" : "\(shortened) items") shortened"
        let put = titles.isEmpty ? nil : "put off: \(titles.map { $0.cut(to: 24) }.joined(separator: ", "))"
        let text = [shorter, put].compactMap(\.self).joined(separator: ", ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}
