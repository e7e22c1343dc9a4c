import Imagery
import Testing

struct FingerprintTests {
    /// The published sums of FNV-1a in 128 bits.
    @Test(arguments: [
        ("", "6c62272e07bb014262b821756295c58d"), ("a", "d228cb696f1a8caf78912b704e4a8964"),
        ("foobar", "343e1662793c64bf6f0d3597ba446f18"),
    ])
    func sumsAsTheReferenceDoes(text: String, sum: String) {
        var fingerprint = Fingerprint()
        fingerprint.add(text)

        #expect(fingerprint.text == sum)
    }
}
