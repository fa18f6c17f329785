/// Why a bullet is none.
enum UnreadBullet: Equatable {
    case text, code
    case otherSign(String)

    var message: String {
        switch self {
        case .text: "this stands too deep: Markdown reads it as text of the line above; move it to the left"
        case .code: "this stands too deep: Markdown reads it as code; move it to the left"
        case .otherSign(let sign): "\(sign) is no bullet to Markdown; write - in its place"
        }
    }
}
