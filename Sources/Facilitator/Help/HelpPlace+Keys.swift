extension HelpPlace {
    /// What the place is for, and its keys.
    func lines(_ keymap: Keymap, _ groups: [CommandGroup] = CommandGroup.allCases) -> [HelpScreen.Line] {
        switch self {
        case .note: HelpScreen.lines(for: .note, keymap, groups: groups)
        case .agenda: HelpScreen.lines(for: .agenda, keymap, groups: groups)
        case .palette: HelpScreen.palette + HelpScreen.typing(keymap)
        case .queue: HelpScreen.queue
        case .closing: HelpScreen.closing
        case .readBack: HelpScreen.readBack
        case .privateNotes: HelpScreen.privateNotes
        case .prompt(.command): HelpScreen.commandLine + HelpScreen.typing(keymap)
        case .prompt(.search): HelpScreen.search + HelpScreen.typing(keymap)
        case .prompt(let purpose): HelpScreen.prompt(purpose) + HelpScreen.typing(keymap)
        case .archiveHits: HelpScreen.archiveHits + HelpScreen.typing(keymap)
        case .archiveReading: HelpScreen.archiveReading
        }
    }
}
