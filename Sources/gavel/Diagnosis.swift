import Console

/// How it is with one of the things that Gavel needs.
struct Diagnosis: Encodable {
    enum State: String, Encodable {
        case ok, warning, error
    }

    let subject: String
    let state: State
    let text: String
    /// What to do, a line each; empty where nothing is to be done.
    let advice: [String]

    init(_ subject: String, _ text: String, _ state: State = .ok, advice: String...) {
        self.init(subject, text, state, advice: advice)
    }

    init(_ subject: String, _ text: String, _ state: State, advice: [String]) {
        self.subject = subject
        self.state = state
        self.text = text
        self.advice = advice
    }

    /// For people, at most as wide as the terminal; with its line end.
    var lines: String {
        let head = "\(state.rawValue.padded(to: 9))\(subject.padded(to: 11))"
        let below = String(repeating: " ", count: 20)
        let said = text.split(separator: "\n").flatMap { line in
            String(line).visible.wrapped(to: max(40, terminalColumns - below.count), breakingWords: false)
        }
        let whole = zip([head] + said.dropFirst().map { _ in below }, said).map { $0 + $1 }
        return (whole + advice.map { "\(below)  \($0.visible)" }).map { $0 + "\n" }.joined()
    }
}
