extension CheckedNote {
    var joinSecrets: [Finding] {
        JoinSecret.all(in: note).map { secret in
            finding(.joinSecret, secret.bytes, secret.form.message, fix: [secret.redaction])
        }
    }
}

extension JoinSecret.Form {
    fileprivate var message: String {
        let consequence = "whoever reads this can join; take it out, and change it: git keeps it"
        return switch self {
        case .parameter(let name): "the link holds the meeting's secret, \(name)=: \(consequence)"
        case .labelled(let label): "the meeting's \(label) stands here: \(consequence)"
        case .dialled: "the number to dial holds the meeting's passcode: \(consequence)"
        }
    }
}
