/// How events change the progress.
extension Progress {
    mutating func take(_ turn: Turn, at now: Stamp) {
        if let left = turn.left {
            self[left.item].status = left.status
            self[left.item].clock.stop(at: now)
        }
        floor.cross(from: turn.left?.item, to: turn.opened, at: now)
        openItem = turn.opened
        phase = turn.phase
        lastTurn = now
        if case .section(let section) = turn.phase, !visited.contains(section) { visited.append(section) }
        guard let opened = turn.opened else { return }
        self[opened].status = .open
        if !isPaused { self[opened].clock.start(at: now) }
        if trail.last != opened { trail.append(opened) }
    }

    mutating func start(_ turn: Turn, at now: Stamp) {
        startedAt = now
        clock.start(at: now)
        floor.runClock(true, at: now)
        take(turn, at: now)
    }

    mutating func goBack(_ turn: Turn, at now: Stamp) {
        if let opened = turn.opened, let index = trail.lastIndex(of: opened) {
            trail.removeSubrange((index + 1)...)
        }
        take(turn, at: now)
    }

    mutating func close(_ turn: Turn, at now: Stamp) {
        beforeClosing = Turn(phase: phase, opened: openItem)
        floor.endTurn(at: now)
        take(turn, at: now)
        closedAt = now
        clock.stop(at: now)
    }

    mutating func reopen(_ turn: Turn, at now: Stamp) {
        beforeClosing = nil
        closedAt = nil
        if !isPaused { clock.start(at: now) }
        take(turn, at: now)
    }

    mutating func pause(at now: Stamp) {
        isPaused = true
        clock.stop(at: now)
        floor.runClock(false, at: now)
        if let openItem { self[openItem].clock.stop(at: now) }
    }

    mutating func resume(at now: Stamp) {
        isPaused = false
        clock.start(at: now)
        floor.runClock(true, at: now)
        if let openItem { self[openItem].clock.start(at: now) }
    }

    mutating func extend(_ item: ItemID, by time: Duration, base: Duration?) {
        extensions.append(Extension(item: item, by: time))
        self[item].extended += time
        if let base { self[item].base = base }
    }

    mutating func takeBackExtension(of item: ItemID) {
        guard let index = extensions.lastIndex(where: { $0.item == item }) else { return }
        self[item].extended -= extensions.remove(at: index).by
        if !extensions.contains(where: { $0.item == item }) { self[item].base = nil }
    }

    mutating func setTimebox(of item: ItemID, _ box: SetBox) {
        extensions.removeAll { $0.item == item }
        self[item].setBox = box
        self[item].extended = .zero
        self[item].base = nil
    }
}
