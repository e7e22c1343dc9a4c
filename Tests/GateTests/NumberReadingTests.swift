import Testing

@testable import Gate

struct NumberReadingTests {
}
