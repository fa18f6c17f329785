extension CheckedNote {
    var joinSecrets: [Finding] {
        JoinSecret.all(in: note).map { secret in
            finding(.joinSecret, secret.bytes, secret.form.message, fix: [secret.redaction])
        }
    }
}

extension JoinSecret.Form {
    fileprivate var message: String {
        let consequence = "lets every reader join; take it out, and change it"
        return switch self {
        case .parameter(let name): "\(name)= in the link \(consequence)"
        case .labelled(let label): "the meeting's \(label) \(consequence)"
        case .dialled: "the passcode in the number \(consequence)"
        }
    }
}
