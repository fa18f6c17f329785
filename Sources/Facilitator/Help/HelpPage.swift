import Guide

/// The help while it lies over a place, which is shown again when it is left.
struct HelpPage: Sendable {
    enum Content: Equatable, Sendable {
        case keys, topics
        case topic(GuideTopic)
    }

    var place: HelpPlace
    /// What lay over the screen before.
    let below: Overlay?
    var content = Content.keys
    var paging = Paging()
    /// The topic that is chosen in their list.
    var chosen = 0

    init(at place: HelpPlace, over below: Overlay?) {
        self.place = place
        self.below = below
    }

    /// Shows something else from its start.
    mutating func show(_ content: Content) {
        self.content = content
        paging = Paging()
    }
}
