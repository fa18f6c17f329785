import NoteFormat

/// What a series' own YAML file says; what it does not say is learned.
package struct SeriesFile: Equatable, Sendable {
    package let path: String
    package internal(set) var folder: DatePattern?
    package internal(set) var file: DatePattern?
    package internal(set) var title: DatePattern?
    package internal(set) var commit: DatePattern?
    package internal(set) var schedule: Schedule?
    package internal(set) var sections: [SectionHeading]?
}
