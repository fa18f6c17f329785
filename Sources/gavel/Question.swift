import ArgumentParser
import Console
import Glibc

/// A question at the terminal, asked again until the answer will do.
struct Question<Answer> {
    let text: String
    /// What an empty answer stands for.
    var usual: String?
    /// Nil and a reason when the answer will not do.
    let read: (String) -> Result<Answer, Refused>

    struct Refused: Error {
        let reason: String
    }

    /// - Throws: an exit when there are no more answers.
    func ask() throws -> Answer {
        while true {
            try StandardOutput.write(text + (usual.map { " [\($0)]" } ?? "").visible + ": ")
            guard let line = readLine() else {
                try StandardOutput.write("\n")
                throw ExitCode(1)
            }
            let given = String(line.drop { $0 == " " })
            switch read(given.isEmpty ? usual ?? "" : given) {
            case .success(let answer): return answer
            case .failure(let refused): try StandardOutput.write("  \(refused.reason.visible)\n")
            }
        }
    }
}

extension Question<Bool> {
    /// A question whose usual answer is no.
    static func yesOrNo(_ text: String) throws -> Bool {
        try Question(text: "\(text) (y/n)", usual: "n") { answer in
            switch answer.lowercased() {
            case "y", "yes": .success(true)
            case "n", "no": .success(false)
            default: .failure(.init(reason: "y or n."))
            }
        }.ask()
    }
}

/// Whether somebody sits at a terminal to be asked.
var isAsking: Bool { isatty(0) == 1 && isatty(1) == 1 }
