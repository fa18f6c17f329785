import MeetingCore

/// What the meeting's log adds: how long things took.
extension Report {
    /// Nil where the log does not have the meeting.
    var times: ReportSection? {
        guard let times = minutes.times else { return nil }
        let rows = items.compactMap { item -> BarChart.Row? in
            guard let record = item.record, record.elapsed > .zero else { return nil }
            return BarChart.Row(
                title: item.title, length: record.elapsed, mark: item.timebox, isLimited: true,
                figures: figures(item, record))
        }
        let chart = BarChart(
            caption: "The line across a bar is the timebox; beyond it, the bar is of another colour.",
            columns: ("Item", "Time", "In minutes"), rows: rows)
        let list = minutes.putOff.map { HTML.element("li", [:], .line(ofMarkdown: $0.title)) }
        let heading = HTML.element("h3", [:], .text("Put off to the next meeting"))
        let putOff = list.isEmpty ? [] : [heading, .element("ul", [:], list)]
        return ReportSection(
            id: "times", heading: "Time",
            content: [
                .element("p", [:], .text("The meeting took \(times.elapsed.clock) of \(times.planned.clock) planned.")),
                rows.isEmpty ? nothing("No item was opened.") : chart.html,
            ] + putOff)
    }

    /// Nil where nobody was called from the queue.
    var waiting: ReportSection? {
        let rows = items.compactMap { item -> BarChart.Row? in
            guard let queue = item.record?.queue, queue.called > 0 else { return nil }
            return BarChart.Row(
                title: item.title, length: queue.longest, mark: queue.mean, isLimited: false,
                figures: "\(queue.called) called, mean \(queue.mean.clock), longest \(queue.longest.clock)")
        }
        guard !rows.isEmpty else { return nil }
        let chart = BarChart(
            caption: "How long people waited to speak: the bar is the longest wait, the line across it the mean.",
            columns: ("Item", "Wait", "In minutes"), rows: rows)
        return ReportSection(id: "queue", heading: "Waiting to speak", content: [chart.html])
    }

    private var items: [MinutesItem] { minutes.sections.flatMap(\.items) }

    private func figures(_ item: MinutesItem, _ record: ItemTimes) -> String {
        guard let box = item.timebox else { return record.elapsed.clock }
        let over = record.elapsed - box
        return "\(record.elapsed.clock) of \(box.clock)\(over >= .seconds(1) ? ", \(over.clock) over" : "")"
    }
}
