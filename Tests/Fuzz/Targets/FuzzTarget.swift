// FuzzTargets: what must hold for any bytes whatever. Each target turns bytes into what the program does with them
// and says what is broken. libFuzzer drives them (`make fuzz`), and the unit tests replay what it once found.
// A new target is one file with a `static let` like those beside this one, and its name in `all`.
// Nothing here may look at a clock, at files or at random numbers: the same bytes are the same run.

/// One way into the program for arbitrary bytes.
package struct FuzzTarget: Sendable {
    /// Also the name of its folder below Tests/Fuzz/Findings.
    package let name: String
    /// Longer inputs find no more here and slow the search down.
    package let mostBytes: Int
    /// Inputs to start from.
    package let seeds: [[UInt8]]
    /// More of them, made of a note.
    package let seedsOfNote: @Sendable (_ note: [UInt8]) -> [[UInt8]]
    /// A trap is a finding as well.
    package let check: @Sendable ([UInt8]) throws(Broken) -> Void

    package static let all = [note, log, decoder, text]
}

/// Something that must hold does not.
package struct Broken: Error, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}

/// Throws unless `condition` holds.
func require(_ condition: Bool, _ message: @autoclosure () -> String) throws(Broken) {
    if !condition { throw Broken(message()) }
}
