import CCmark

/// The library that reads Markdown for the report.
package enum MarkdownEngine {
    /// That of cmark-gfm: `0.29.0.gfm.6`.
    package static var version: String { String(cString: cmark_version_string()) }
}
