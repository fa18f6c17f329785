import Facilitator
import Guide

/// The guide for the manual pages: topics in their parts, with the usual keys, and the tables of files and variables.
struct GuideRecord: Encodable {
    struct Block: Encodable {
        let kind: String
        var level: Int?
        var marker: String?
        var text: String?
        var lines: [String]?
    }

    struct TopicRecord: Encodable {
        let name: String
        let summary: String
        let blocks: [Block]
    }

    let topics = GuideTopic.allCases.map { topic in
        let text = GuideText(topic.markdown(.standard, ProgramTables.guide))
        return TopicRecord(name: topic.name, summary: topic.summary, blocks: text.blocks.map(Self.record))
    }
    let files = KnownFile.all
    let variables = KnownVariable.all

    /// A manual page sets what is literal at the fifth column.
    private static let tableColumns = 72

    private static func record(_ block: GuideText.Block) -> Block {
        switch block {
        case .heading(let level, let text): Block(kind: "heading", level: level, text: text)
        case .paragraph(let text): Block(kind: "paragraph", text: text)
        case .item(let marker, let text): Block(kind: "item", marker: marker, text: text)
        case .code(let lines): Block(kind: "literal", lines: lines)
        case .table:
            Block(kind: "literal", lines: GuideText.lines(of: block, columns: tableColumns).map(\.text))
        }
    }
}
