import Console
import Guide

extension Model {
    /// What lies over the screen, the help aside: that may lie over anything.
    var overlayBelowHelp: Overlay? {
        if case .help(let page) = overlay { page.below } else { overlay }
    }

    mutating func showHelp() {
        guard let helpPlace else { return }
        overlay = .help(HelpPage(at: helpPlace, over: overlay))
    }

    mutating func pressInHelp(_ key: KeyStroke, _ page: HelpPage) {
        var page = page
        switch page.content {
        case .keys: pressInKeys(key, &page)
        case .topics: pressInTopics(key, &page)
        case .topic: pressInTopic(key, &page)
        }
    }

    private mutating func pressInKeys(_ key: KeyStroke, _ page: inout HelpPage) {
        if key.leavesHelp || asksForHelpAgain(key) {
            overlay = page.below
            return
        }
        switch key.key {
        case .tab: page.place = page.place.other ?? page.place
        case .character("t"): page.show(.topics)
        default: _ = page.paging.press(key, count: helpRows(page).count, height: HelpSheet.height(size))
        }
        if key.key == .tab { page.paging = Paging() }
        overlay = .help(page)
    }

    private mutating func pressInTopics(_ key: KeyStroke, _ page: inout HelpPage) {
        let last = GuideTopic.allCases.count - 1
        let height = HelpSheet.height(size)
        switch key.key {
        case .up, .character("k"): page.chosen = max(page.chosen - 1, 0)
        case .down, .character("j"), .tab: page.chosen = min(page.chosen + 1, last)
        case .pageUp: page.chosen = max(page.chosen - height, 0)
        case .pageDown: page.chosen = min(page.chosen + height, last)
        case .home: page.chosen = 0
        case .end: page.chosen = last
        case .enter: page.show(.topic(GuideTopic.allCases[page.chosen]))
        default:
            if asksForHelpAgain(key) {
                overlay = page.below
                return
            }
            if key.leavesHelp { page.show(.keys) }
        }
        overlay = .help(page)
    }

    private mutating func pressInTopic(_ key: KeyStroke, _ page: inout HelpPage) {
        if asksForHelpAgain(key) {
            overlay = page.below
            return
        }
        if key.leavesHelp || key == KeyStroke("t") {
            page.show(.topics)
        } else {
            _ = page.paging.press(key, count: helpRows(page).count, height: HelpSheet.height(size))
        }
        overlay = .help(page)
    }

    /// The key that opened the help leaves it, from wherever one came to.
    private func asksForHelpAgain(_ key: KeyStroke) -> Bool {
        key == KeyStroke("f1") || keymap.command(for: key, in: .note) == .help
    }

    private func helpRows(_ page: HelpPage) -> [GuideLine] {
        let columns = HelpSheet.columns(size)
        return switch page.content {
        case .keys: HelpRows.rows(news(of: page.place) + page.place.lines(keymap, commandGroups), columns: columns)
        // The chosen row, marked like the title, does not touch it.
        case .topics: [GuideLine()] + HelpRows.rows(HelpScreen.topics, columns: columns)
        case .topic(let topic): GuideText(topic.markdown(keymap, preferences.tables)).lines(columns: columns)
        }
    }

    /// The keys that matter now and not always.
    private func news(of place: HelpPlace) -> [HelpScreen.Line] {
        guard place == .note else { return [] }
        var lines: [HelpScreen.Line] = []
        func add(_ heading: String, _ commands: [Command]) {
            lines += [.heading(heading)] + commands.map { HelpScreen.line(of: $0, .note, keymap) } + [.text("")]
        }
        if let readOnlyReason { lines += [.text("Nothing can be changed here: \(readOnlyReason)"), .text("")] }
        if conflictsShown > 0 {
            add(
                "Now: a conflict with another program's change",
                [.conflictNext, .conflictKeepYours, .conflictKeepTheirs, .conflictKeepBoth])
        }
        if canDropRecovered, news.contains(where: { $0.kind == .recovered }) {
            add("Now: lines that were recovered from the log", [.recoveryDrop])
        }
        return lines
    }

    func drawHelp(_ frame: inout Frame, _ page: HelpPage) {
        let rows = helpRows(page)
        switch page.content {
        case .keys:
            var foot = [("t", "topics")]
            if let other = page.place.other { foot.append(("tab", other == .agenda ? "agenda" : "note")) }
            foot.append(("q", "back"))
            HelpSheet(size: size, title: page.place.title, rows: rows, foot: foot).draw(&frame, top: page.paging.top)
        case .topics:
            let height = HelpSheet.height(size)
            let foot = [("enter", "read"), ("q", "the keys"), (name(of: .help), "leaves")]
            // A topic has as many rows as its summary takes.
            HelpSheet(size: size, title: "Help: topics", rows: rows, foot: foot)
                .draw(&frame, top: max(0, chosenRow(page) - height + 1), chosen: chosenRow(page))
        case .topic(let topic):
            let foot = [("q", "the topics"), (name(of: .help), "leaves")]
            HelpSheet(size: size, title: "Help: \(topic.name)", rows: rows, foot: foot).draw(
                &frame, top: page.paging.top)
        }
    }

    /// The row of the topic that is chosen.
    private func chosenRow(_ page: HelpPage) -> Int {
        HelpRows.rows(Array(HelpScreen.topics.prefix(page.chosen)), columns: HelpSheet.columns(size)).count + 1
    }
}
