import Archive
import Console
import Glibc
import NoteFormat

/// Asks for a schedule, part by part.
struct ScheduleQuestions {
    let known: Series?

    func ask() throws -> Schedule {
        let day = known?.nextDate ?? known?.lastNote?.date
        let date = try Question(text: "A day of a meeting, YYYY-MM-DD", usual: day?.description) { text in
            Self.reading("\(text)T00:00[UTC]/P1D", part: text)
        }.ask().start
        let time = try Question(text: "Time of day, HH:MM", usual: known?.time?.clock) { text in
            Self.reading("2000-01-01T\(text)[UTC]/P1D", part: text)
        }.ask().time.clock
        let zone = try Question(text: "Time zone of that clock", usual: known?.time?.zone ?? Self.ownZone) { text in
            Self.reading("2000-01-01T00:00[\(text)]/P1D", part: text)
        }.ask().time.zone
        let days = try Question(text: "Days between meetings", usual: String(known?.interval ?? 14)) { text in
            Self.reading("2000-01-01T00:00[UTC]/P\(text)D", part: text)
        }.ask().days
        return try Schedule("\(date)T\(time)[\(zone)]/P\(days)D")
    }

    /// A whole schedule with one part of it from the user.
    private static func reading(_ text: String, part: String) -> Result<Schedule, Question<Schedule>.Refused> {
        do throws(SpellingError) {
            return .success(try Schedule(text))
        } catch {
            return .failure(.init(reason: part.isEmpty ? "This cannot be left out." : "\(error.reason)."))
        }
    }

    /// The zone of this machine by its name in the time zone database; UTC where it has none.
    private static var ownZone: String {
        let room = Int(PATH_MAX)
        let target = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            count = buffer.withMemoryRebound(to: CChar.self) {
                max(readlink("/etc/localtime", $0.baseAddress!, room), 0)
            }
        }
        let path = String(decoding: target, as: UTF8.self)
        guard let names = path.split(separator: "zoneinfo/").dropFirst().last else { return "UTC" }
        let zone = String(names.drop { $0 == "/" })
        return (try? Schedule("2000-01-01T00:00[\(zone)]/P1D"))?.time.zone ?? "UTC"
    }
}
