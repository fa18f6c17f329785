import FuzzTargets
import Glibc

/// `fuzz --list`, `fuzz --seed FOLDER`, or `fuzz TARGET` and whatever libFuzzer takes.
@main
enum Fuzz {
    /// What libFuzzer's callback, which can hold nothing, checks.
    private nonisolated(unsafe) static var target = FuzzTarget.all[0]

    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        switch arguments.first {
        case "--list":
            for target in FuzzTarget.all { print(target.name) }
        case "--seed":
            for target in FuzzTarget.all { Seeds.write(for: target, below: arguments.dropFirst().first ?? ".") }
        case let name:
            guard let chosen = FuzzTarget.all.first(where: { $0.name == name }) else {
                fatalError("which target? one of \(FuzzTarget.all.map(\.name))")
            }
            target = chosen
            exit(run())
        }
    }

    /// Hands libFuzzer the arguments behind the target's name.
    private static func run() -> CInt {
        var words = [CommandLine.arguments[0], "-max_len=\(target.mostBytes)"] + CommandLine.arguments.dropFirst(2)
        words[0] += " \(target.name)"
        var pointers = words.map { strdup($0) } + [nil]
        return pointers.withUnsafeMutableBufferPointer { list in
            var count = CInt(words.count)
            guard var start = list.baseAddress else { return 1 }
            return runDriver(&count, &start) { bytes, size in
                do throws(Broken) {
                    try Fuzz.target.check(Array(UnsafeBufferPointer(start: bytes, count: size)))
                } catch {
                    fatalError("\(error)")
                }
                return 0
            }
        }
    }
}

/// libFuzzer's own main, for programs that bring theirs.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ check: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
