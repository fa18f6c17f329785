import Console

extension Model {
    mutating func pressInPalette(_ key: KeyStroke, _ palette: Palette) {
        var palette = palette
        let wasTryingThemes = palette.isTryingThemes
        palette.isTryingThemes = false
        let commands = offeredCommands(palette)
        switch key.key {
        case .escape:
            overlay = nil
            return
        case .character("p") where key.modifiers == .control:
            // Who has seen enough of themes wants another command.
            overlay = wasTryingThemes ? .palette(Palette()) : nil
            return
        case .character("c") where key.modifiers == .control:
            overlay = nil
            return
        case .up: palette.chosen = max(palette.chosen - 1, 0)
        case .down, .tab: palette.chosen = max(min(palette.chosen + 1, commands.count - 1), 0)
        case .pageUp: palette.chosen = max(palette.chosen - 10, 0)
        case .pageDown: palette.chosen = max(min(palette.chosen + 10, commands.count - 1), 0)
        case .enter:
            guard commands.indices.contains(palette.chosen) else { return }
            let command = commands[palette.chosen].command
            if let reason = refusal(of: command) { return refuse(reason) }
            // The next theme is one more press away, and what is behind shows how this one looks.
            palette.isTryingThemes = command == .themeNext
            overlay = palette.isTryingThemes ? .palette(palette) : nil
            return run(command)
        default:
            guard palette.field.edit(key, keymap) else { return }
            palette.chosen = 0
        }
        overlay = .palette(palette)
    }

    /// Says which theme it is now, and, where it was taken from the palette, that there are more.
    mutating func noteTheme(_ name: String) {
        if case .palette = overlay {
            say("Theme \(name). enter shows the next, esc stays.")
        } else {
            say("Theme \(name). To keep it, theme: \(name) in config.yaml.")
        }
    }

    /// What the palette lists: while it is narrowed, what applies now comes first.
    func offeredCommands(_ palette: Palette) -> [CommandEntry] {
        let groups = commandGroups
        let commands = Self.commands(matching: palette.field.text).filter { groups.contains($0.group) }
        guard !palette.field.isEmpty else { return commands }
        let isRefused = commands.map { refusal(of: $0.command) != nil }
        let asked = zip(commands, isRefused)
        return asked.filter { !$1 }.map(\.0) + asked.filter { $1 }.map(\.0)
    }

    /// The commands whose name or summary holds every word typed; those whose name fits come first, and before them the
    /// one that has the text for an alias.
    static func commands(matching text: String) -> [CommandEntry] {
        let words = text.lowercased().split(separator: " ")
        guard !words.isEmpty else { return Command.catalogue }
        let meant = Command.catalogue.filter { $0.alias.map { [Substring($0)] == words } ?? false }
        let others = Command.catalogue.filter { entry in words.allSatisfy { entry.command.name.holds($0) } }
        let named = meant + others.filter { entry in !meant.contains { $0.command == entry.command } }
        let told = Command.catalogue.filter { entry in
            words.allSatisfy { entry.command.name.holds($0) || entry.summary.lowercased().holds($0) }
        }
        return named + told.filter { entry in !named.contains { $0.command == entry.command } }
    }
}

extension StringProtocol {
    /// Whether `part` stands somewhere inside.
    fileprivate func holds(_ part: some StringProtocol) -> Bool {
        guard !part.isEmpty else { return true }
        return indices.contains { self[$0...].hasPrefix(part) }
    }
}
