// Publishing turns a note, and what Gavel's log knows of its meeting, into what other people and programs read:
// a report for browsers, a mail, JSON, a calendar file, comma-separated values, a log for W3C's scribe.perl.
//
// Everything is made from one value, the minutes, and the same minutes give the same bytes: nothing here reads a clock.
// What was noted off the record and how long somebody spoke must never get into the minutes, so no export can tell it.

import Archive
import Chronicle
import NoteFormat

/// What there is to tell of one meeting.
package struct Minutes: Sendable {
    /// As it is to be told: without what is off the record, and without join secrets where they were to be taken out.
    package let note: Note
    /// The note's file, without its folder.
    package let fileName: String
    /// The series' name; nil for a note that is in no archive.
    package let series: String?
    package let title: String
    package let date: NoteDate?
    package let people: [MinutesPerson]
    /// Who took the notes, as the note says.
    package let scribes: [String]
    package let decisions: [MinutesDecision]
    package let actions: [MinutesAction]
    /// The sections of the body, in order.
    package let sections: [MinutesSection]
    /// Nil where Gavel's log does not have the meeting.
    package let times: MeetingTimes?
    package let next: NextMeeting?
    /// When each line of the note was begun, in time since 1970, where Gavel's log tells; else empty.
    let lineTimes: [Duration?]
    /// What makes entries of a calendar those of this series, whatever machine writes them.
    let identity: String
    /// When the minutes became what they are, in time since 1970: the last entry of the log, else the start of the
    /// meeting as its series has it, else the midnight of its day in UTC.
    let lastChanged: Duration
    /// The zone of the series, else that of this machine.
    let time: LocalTime
}
