import Archive
import ArgumentParser
import Runtime
import Settings
import Theming

/// The theme that a screen begins with, and those that it may change to.
struct ThemeChoice {
    let theme: Theme
    /// Nil with NO_COLOR.
    let cycle: ThemeCycle?

    init(_ settings: Settings, _ config: ConfigFolder?) throws(ArchiveError) {
        guard environment("NO_COLOR") == nil else {
            theme = .mono
            cycle = nil
            return
        }
        theme = settings.theme == Theme.terminal.name ? .terminal : try ThemeShelf(config).theme(named: settings.theme)
        cycle = ThemeCycle(showing: settings.theme) {
            ThemeShelf(config).name(after: $0)
        } theme: { name in
            do throws(ArchiveError) {
                return .success(try ThemeShelf(config).theme(named: name))
            } catch {
                return .failure(ThemeCycle.Failure(reason: error.text(in: config?.themesFolder)))
            }
        }
    }
}

extension ParsableCommand {
    /// The colours that the user wants; what is wrong with them is told as the end of the command.
    func themeChoice(_ settings: Settings) throws -> ThemeChoice {
        do throws(ArchiveError) {
            return try ThemeChoice(settings, config)
        } catch {
            throw fail(error.text)
        }
    }
}

extension ArchiveError {
    /// The same, with a path in a folder as it is from there: the last row of the screen is short.
    fileprivate func text(in folder: String?) -> String {
        guard let folder, text.hasPrefix("\(folder)/") else { return text }
        return String(text.dropFirst(folder.count + 1))
    }
}
