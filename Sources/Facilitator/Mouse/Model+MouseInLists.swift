import Console

/// What lies over the panes.
extension Model {
    // MARK: The palette

    /// Chooses a command, or does the one that is chosen. Outside, the palette closes unless something was typed.
    mutating func click(at place: Position, _ palette: Palette) {
        var palette = palette
        let layout = PaletteLayout(size, palette)
        guard layout.box.contains(place) else {
            if palette.field.isEmpty { overlay = nil }
            return
        }
        if layout.field.contains(place) {
            palette.field.click(atColumn: place.column - layout.field.column - 2, in: layout.fieldColumns)
        } else {
            let count = offeredCommands(palette).count
            let row = place.row - layout.list.row
            let wasChosen = palette.list.click(rowInSight: row, of: count, height: layout.list.rows)
            if wasChosen == true { return press(KeyStroke(.enter)) }
        }
        overlay = .palette(palette)
    }

    mutating func scroll(_ palette: Palette, by rows: Int) {
        var palette = palette
        palette.isTryingThemes = false
        let height = PaletteLayout(size, palette).list.rows
        palette.list.scroll(by: rows, of: offeredCommands(palette).count, height: height)
        overlay = .palette(palette)
    }

    // MARK: What is asked in the last row

    /// Puts the cursor into what was typed. Elsewhere a click does nothing.
    mutating func click(at place: Position, _ prompt: Prompt) {
        guard let (column, columns) = StatusLine(self, layout.status).fieldColumn(at: place) else { return }
        var prompt = prompt
        prompt.field.click(atColumn: column, in: columns)
        overlay = .prompt(prompt)
    }

    // MARK: The archive

    /// Chooses a hit, or reads the one that is chosen. Outside it goes back as escape does: everything is kept.
    mutating func clickInArchive(at place: Position) {
        let layout = archiveLayout
        guard layout.box.contains(place) else { return press(KeyStroke(.escape)) }
        if layout.field.contains(place), !archiveSearch.isReading {
            archiveSearch.field.click(
                atColumn: place.column - layout.field.column - 3, in: archiveFieldColumns(layout.field))
        } else if layout.hits.contains(place), showsHits {
            let count = archiveSearch.answer?.hits.count ?? 0
            let row = place.row - layout.hits.row
            switch archiveSearch.list.click(rowInSight: row, of: count, height: layout.hits.rows) {
            case true?: press(KeyStroke(.enter))
            case false?: archiveSearch.top = nil
            case nil: break
            }
        }
    }

    mutating func scrollArchive(at place: Position, by rows: Int) {
        guard showsHits else { return }
        let layout = archiveLayout
        if layout.hits.contains(place) {
            let before = archiveSearch.chosen
            let count = archiveSearch.answer?.hits.count ?? 0
            archiveSearch.list.scroll(by: rows, of: count, height: layout.hits.rows)
            if archiveSearch.chosen != before { archiveSearch.top = nil }
        } else if layout.note.contains(place) {
            scrollArchive(by: rows)
        }
    }

    // MARK: The queue, and what is open at the end

    /// Chooses who is clicked. Outside the list closes as with escape.
    mutating func click(at place: Position, _ sheet: QueueSheet) {
        let layout = QueueLayout(self)
        guard layout.box.contains(place) else { return press(KeyStroke(.escape)) }
        var sheet = sheet
        let row = place.row - layout.list.row
        _ = sheet.list.click(rowInSight: row, of: meeting.floor.queue.count, height: layout.list.rows)
        overlay = .queue(sheet)
    }

    mutating func scroll(_ sheet: QueueSheet, by rows: Int) {
        var sheet = sheet
        sheet.list.scroll(by: rows, of: meeting.floor.queue.count, height: QueueLayout(self).list.rows)
        overlay = .queue(sheet)
    }

    /// Chooses what is clicked, or goes to it where it is chosen. Outside the list closes as with escape.
    mutating func click(at place: Position, _ sheet: ClosingSheet) {
        let count = concerns(sheet).count
        let layout = ClosingLayout(size, count)
        guard layout.box.contains(place) else { return press(KeyStroke(.escape)) }
        guard layout.list.contains(place) else { return }
        var sheet = sheet
        let row = (place.row - layout.list.row) / layout.rowsEach
        let wasChosen = sheet.list.click(rowInSight: row, of: count, height: layout.height)
        if wasChosen == true { return press(KeyStroke(.enter)) }
        overlay = .closing(sheet)
    }

    mutating func scroll(_ sheet: ClosingSheet, by rows: Int) {
        var sheet = sheet
        let count = concerns(sheet).count
        sheet.list.scroll(by: rows.signum(), of: count, height: ClosingLayout(size, count).height)
        overlay = .closing(sheet)
    }
}
