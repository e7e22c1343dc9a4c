import Foundation
import TestSupport
import Testing

/// The preview as an attacker on the network sees it: bytes on a socket.
@Suite(.serialized)
struct PreviewSocketTests {
    private let project: SmallProject
    private let preview: Preview

    init() async throws {
        project = try SmallProject()
        try project.folder.write("secret", to: "secret.txt")
        preview = try Preview(of: project.path, port: 18220)
        #expect(try await preview.isBuilt())
        try FileManager.default.createSymbolicLink(
            atPath: "\(project.path)/build/site/link.txt", withDestinationPath: "\(project.path)/secret.txt")
    }

    private func get(_ target: String, method: String = "GET", host: String?) throws -> String {
        try RawRequest.get(target, method: method, host: host, from: preview.port)
    }

    @Test func answersOnlyToItsOwnNames() throws {
        let port = preview.port
        for host in ["127.0.0.1:\(port)", "localhost:\(port)", "LOCALHOST:\(port)"] {
            #expect(try get("/index.html", host: host).hasPrefix("HTTP/1.1 200"), "\(host)")
        }
        let others = [nil, "", "evil.example", "evil.example:\(port)", "127.0.0.1", "localhost", "127.0.0.1:1"]
        for path in ["/index.html", "/-/", "/-/state"] {
            for host in others {
                #expect(try !get(path, host: host).hasPrefix("HTTP/1.1 200"), "\(path) of \(host ?? "no host")")
            }
        }
    }

    @Test func leadsNobodyOutOfTheSite() throws {
        let host = "127.0.0.1:\(preview.port)"
        let targets = [
            "/../../secret.txt", "/%2e%2e/%2e%2e/secret.txt", "/..%2f..%2fsecret.txt", "/..%5c..%5csecret.txt",
            "/..\\..\\secret.txt", "/link.txt", "//etc/passwd", "/%2fetc/passwd", "/etc/passwd", "/index.html%00.txt",
            "/-/../../../secret.txt", "/-/%2e%2e/secret.txt", "http://127.0.0.1/../../secret.txt",
            "/./.././../secret.txt",
        ]
        for target in targets {
            let answer = try get(target, host: host)

            #expect(!answer.contains("secret") && !answer.contains("root:"), "\(target)")
            #expect(!answer.hasPrefix("HTTP/1.1 200"), "\(target)")
        }
    }

    @Test func isNotReachedByAnotherAddressOfTheComputer() throws {
        // On Linux all of 127.0.0.0/8 is this computer: a server that listened to every address would answer here.
        let listeners = try Child("/bin/cat", ["/proc/net/tcp"]).wait().output
        let port = String(format: ":%04X", preview.port)
        // Columns: a number, the own address, the other side's, the state; 0A is listening.
        let rows: [[Substring]] = listeners.split(separator: "\n").map { $0.split(separator: " ") }
        let own = rows.filter { $0.count > 3 && $0[3] == "0A" && $0[1].hasSuffix(port) }
        let addresses = own.map { String($0[1].dropLast(port.count)) }

        #expect(addresses == ["0100007F"])
    }

    @Test func keepsItsFilesFromOtherSites() throws {
        let answer = try get("/index.html", host: "127.0.0.1:\(preview.port)")

        #expect(answer.contains("Cross-Origin-Resource-Policy: same-origin"))
        #expect(answer.contains("X-Content-Type-Options: nosniff"))
    }

    @Test func sendsTheLengthAndNoBodyForHEAD() throws {
        let answer = try get("/index.html", method: "HEAD", host: "127.0.0.1:\(preview.port)")
        let size = FileManager.default.contents(atPath: "\(project.path)/build/site/index.html")?.count

        #expect(answer.hasPrefix("HTTP/1.1 200"))
        #expect(answer.contains("Content-Length: \(size ?? 0)\r\n"))
        #expect(answer.hasSuffix("\r\n\r\n"))
    }

    @Test func refusesToBeWrittenTo() throws {
        for method in ["POST", "PUT", "DELETE"] {
            #expect(try get("/index.html", method: method, host: "127.0.0.1:\(preview.port)").hasPrefix("HTTP/1.1 405"))
        }
    }
}
