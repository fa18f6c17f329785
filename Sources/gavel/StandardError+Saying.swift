import Console
import Runtime

extension StandardError {
    /// Says something with the program's name. Names may come from anybody: nothing is sent raw.
    static func say(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }
        print("gavel: \(lines.joined(separator: "\n"))", to: &stream)
    }
}
