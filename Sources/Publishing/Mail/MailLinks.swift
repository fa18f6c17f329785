/// The addresses of a mail: each once, by numbers in brackets, below the text.
struct MailLinks {
    private(set) var addresses: [String] = []
    private var numbers: [String: Int] = [:]

    /// `[3]`
    mutating func sign(of address: String) -> String {
        if let number = numbers[address] { return "[\(number)]" }
        addresses.append(address)
        numbers[address] = addresses.count
        return "[\(addresses.count)]"
    }

    var lines: [String] { addresses.enumerated().map { "[\($0 + 1)] \($1)" } }
}
