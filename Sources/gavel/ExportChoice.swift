import ArgumentParser
import Publishing

/// What can be asked for by `--format`.
enum ExportChoice: ExpressibleByArgument, Equatable {
    case one(ExportFormat)
    case all

    init?(argument: String) {
        if argument == "all" {
            self = .all
        } else if let format = ExportFormat(rawValue: argument) {
            self = .one(format)
        } else {
            return nil
        }
    }

    static var allValueStrings: [String] { ExportFormat.allCases.map(\.rawValue) + ["all"] }

    var formats: [ExportFormat] {
        switch self {
        case .one(let format): [format]
        case .all: ExportFormat.allCases
        }
    }
}
