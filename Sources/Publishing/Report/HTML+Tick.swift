extension HTML {
    /// The box of a task, as a sign: a control that nobody can use says less.
    static func tick(_ isTicked: Bool) -> HTML {
        .element(
            "span", ["class": "tick", "role": "img", "aria-label": isTicked ? "done" : "to do"],
            .text(isTicked ? "☑" : "☐"))
    }
}
