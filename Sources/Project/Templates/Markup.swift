/// Text that is markup already, and goes into a page as it is.
///
/// Only two things make it: `MarkdownTree`, which escapes what it renders, and JSON for script
/// blocks (`String.safeInScript`).
package struct Markup: Hashable, Sendable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }
}
