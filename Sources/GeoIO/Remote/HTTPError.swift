/// A request that brought nothing; its message names no secret.
package struct HTTPError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The address, or a path of GDAL's on a remote filesystem.
    package let address: String
    /// What the server answered; `nil` when there was no whole answer.
    package let status: Int?
    package let reason: String
    package let tries: Int

    package init(address: String, status: Int?, reason: String, tries: Int) {
        self.address = address.withoutSecrets
        self.status = status
        self.reason = reason.withoutSecrets
        self.tries = tries
    }

    package var description: String {
        let times = tries > 1 ? " (tried \(tries) times)" : ""
        return "Can't get \(address): \(reason)\(times).\n\(remedy)"
    }

    private var remedy: String {
        switch status {
        case 401, 403: RemoteHost(address).credentials
        case 404, 410: "Check the address: there is nothing at it, or not any more."
        case 429: "The server asks to slow down: wait a while, then run the same command again."
        case .some(500...):
            "The fault is the server's: wait a while, then run the same command again; what is there is kept."
        case .some: "Check what was asked for in site.yml against the server's documentation."
        case nil: "Check the connection and the address. 'minemap fetch' takes files from a folder, too: --mirror DIR."
        }
    }
}
