/// A part of a topic that is made from the program's own tables.
package enum GuideTable: String, CaseIterable, Sendable {
    case keys, words, exports, checks, settings, themes, templates, files, variables
    case lineWords = "line-words"
    case seriesKeys = "series-keys"
}

/// The parts that are known where a topic is shown, as Markdown.
package typealias GuideTables = [GuideTable: String]
