import Foundation
import GeoIO

/// What is in a bucket of Google's Cloud Storage, through its JSON API.
///
/// <https://cloud.google.com/storage/docs/json_api/v1/objects/list>
struct BucketListing {
    let endpoint: String
    let bucket: String
    let attempts: Attempts

    /// A tile has some thousand products, a thousand to a page.
    private static let pages = 100

    /// The folders in a folder, without a slash at their ends, in the order of the bucket.
    ///
    /// - Parameter folder: Ends in a slash, like `tiles/31/T/DH/`.
    /// - Returns: Whole names, like `tiles/31/T/DH/S2A_….SAFE`; none when there is no such folder.
    /// - Throws: ``BucketError``, or `HTTPError` when the server doesn't answer.
    func folders(in folder: String) throws -> [String] {
        var found: [String] = []
        var token: String?
        var seen: Set<String> = []
        repeat {
            let address = try address(folder, token)
            let answer = try HTTP.get(address, attempts: attempts)
            guard let page = try? JSONValue(parsing: answer).object else {
                throw BucketError(address: address, reason: "it isn't a listing in JSON")
            }
            found += (page["prefixes"]?.array ?? []).compactMap(\.string).map { String($0.dropLast()) }
            token = page["nextPageToken"]?.string
            if let token, !seen.insert(token).inserted || seen.count >= BucketListing.pages {
                throw BucketError(address: address, reason: "its pages don't come to an end")
            }
        } while token != nil
        return found
    }

    private func address(_ folder: String, _ token: String?) throws(BucketError) -> String {
        let start = "\(endpoint)/storage/v1/b/\(bucket)/o"
        var items = [
            URLQueryItem(name: "prefix", value: folder), URLQueryItem(name: "delimiter", value: "/"),
            URLQueryItem(name: "fields", value: "prefixes,nextPageToken"),
        ]
        if let token { items.append(URLQueryItem(name: "pageToken", value: token)) }
        guard let url = URL(string: start)?.appending(queryItems: items) else {
            throw BucketError(address: start, reason: "it isn't an address")
        }
        // A plus sign in a query is a space to most servers, and tokens are in base 64.
        return url.absoluteString.replacing("+", with: "%2B")
    }
}
