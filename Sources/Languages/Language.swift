/// A language of the site: its code, and how it writes numbers and dates.
///
/// The words of the site are in `Phrasebook` and `LocalizedText`; what stands here is only what words can't say. A language
/// is read from `site/i18n/<code>.yml`, so that a project can add one without a change of this code.
package struct Language: Hashable, Sendable {
    /// The tag of the language (BCP 47), like `pt`; also the folder of its pages.
    package let code: String
    /// What its speakers call it, like `Português`.
    package let name: String
    package let decimalMark: String
    /// What stands between groups of three digits, from five digits on where `groupsFromFiveDigits`, else from four.
    package let groupMark: String
    /// Whether four digits stand together, as in Spanish: `7203`, but `10.000`.
    package let groupsFromFiveDigits: Bool
    /// January to December, short, as they stand within a date.
    package let months: [String]
    /// How a day is written, with `{day}`, `{month}` and `{year}` in it.
    package let dateForm: String
    /// How a month is written, with `{month}` and `{year}` in it.
    package let monthForm: String

    package init(
        code: String, name: String, decimalMark: String, groupMark: String, groupsFromFiveDigits: Bool,
        months: [String], dateForm: String, monthForm: String
    ) {
        self.code = code
        self.name = name
        self.decimalMark = decimalMark
        self.groupMark = groupMark
        self.groupsFromFiveDigits = groupsFromFiveDigits
        self.months = months
        self.dateForm = dateForm
        self.monthForm = monthForm
    }

    /// English, in which programs speak and which every project falls back to.
    package static let english = Language(
        code: "en", name: "English", decimalMark: ".", groupMark: ",", groupsFromFiveDigits: false,
        months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        dateForm: "{day} {month} {year}", monthForm: "{month} {year}")
}
