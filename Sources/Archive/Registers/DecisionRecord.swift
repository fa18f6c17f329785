/// A decision as plain values, for other programs.
package struct DecisionRecord: Codable, Equatable, Sendable {
    package let date: String
    package let lastSeen: String
    package let series: String
    package let topic: String
    package let text: String
    package let meetings: Int
    package let path: String
    package let line: Int

    package init(_ decision: RegisteredDecision) {
        date = decision.date.description
        lastSeen = decision.place.date.description
        series = decision.place.series
        topic = decision.topic
        text = decision.text
        meetings = decision.meetings
        path = decision.place.path
        line = decision.place.line
    }
}
