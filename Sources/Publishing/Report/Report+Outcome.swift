import NoteFormat

/// What came of the meeting, and who was there.
extension Report {
    var decisions: ReportSection {
        let list = minutes.decisions.map { decision in
            HTML.element(
                "li", [:], .line(ofMarkdown: decision.text), .text(" "),
                decision.topic.isEmpty
                    ? .nothing
                    : .element(
                        "span", ["class": "quiet"], .text("("),
                        place(ofLine: decision.line, decision.topic.withoutMarkup), .text(")")))
        }
        return ReportSection(
            id: "decisions", heading: "Decisions",
            content: [list.isEmpty ? nothing("The notes mark no decision.") : .element("ul", [:], list)])
    }

    var actions: ReportSection {
        let open = minutes.actionsByOwner.flatMap { owned in
            [
                HTML.element("dt", [:], .text(owned.owner ?? "Nobody yet")),
                .element("dd", [:], .element("ul", [:], owned.actions.map(item))),
            ]
        }
        let done = minutes.actions.filter(\.isDone)
        var content = [open.isEmpty ? nothing("No action item is open.") : .element("dl", [:], open)]
        if !done.isEmpty {
            content += [.element("h3", [:], .text("Done")), .element("ul", [:], done.map(item))]
        }
        return ReportSection(id: "actions", heading: "Action items", content: content)
    }

    private func item(_ action: MinutesAction) -> HTML {
        let owner = action.isDone ? action.ownerNames.map { "\($0): " } ?? "" : ""
        return .element(
            "li", [:], .tick(action.isDone), .text(owner), .line(ofMarkdown: action.text),
            action.due.map { .text(" (due \($0))") } ?? .nothing)
    }

    var attendance: ReportSection {
        let present = minutes.people.filter { !$0.isAbsent }
        let absent = minutes.people.filter(\.isAbsent)
        let list = present.map { HTML.element("li", [:], .text(words($0))) }
        var content = [list.isEmpty ? nothing("The notes name nobody.") : .element("ul", ["class": "people"], list)]
        if !absent.isEmpty {
            content.append(.element("p", [:], .text("Regrets: \(absent.map(\.name).joined(separator: ", "))")))
        }
        if !minutes.scribes.isEmpty {
            content.append(
                .element("p", [:], .text("Notes taken by \(minutes.scribes.joined(separator: ", "))")))
        }
        return ReportSection(id: "attendance", heading: "Attendance", content: content)
    }

    private func words(_ person: MinutesPerson) -> String {
        "\(person.name)\(person.details.map { " (\($0))" } ?? "")\(minutes.stay(of: person).map { ", \($0)" } ?? "")"
    }

    func nothing(_ text: String) -> HTML { .element("p", ["class": "quiet"], .text(text)) }
}
