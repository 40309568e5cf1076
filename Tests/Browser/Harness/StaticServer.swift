import Foundation
import Synchronization

/// Serves a folder on 127.0.0.1, at `/` and once more at `/a/b/`, as strictly as a careful host.
final class StaticServer: Sendable {
  /// What every answer demands: nothing from elsewhere, nothing inline.
  static let policy = "default-src 'self'"

  /// What browsers ask for at the root of a host without being told to.
  static let icon = "favicon.ico"

  let port: UInt16
  private let folder: String
  private let listener: Int32
  private let isStopped = Mutex(false)

  init(_ folder: URL) throws(BrowserError) {
    self.folder = folder.path(percentEncoded: false)
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 64) == 0
          && getsockname(listener, $0, &length) == 0
      }
    }
    guard isBound else { throw .missing("127.0.0.1") }
    port = UInt16(bigEndian: address.sin_port)
  }

  deinit { close(listener) }

  /// Answers until `stop`, each connection on a thread of its own.
  func start() {
    Thread.detachNewThread { [self] in
      while !isStopped.withLock({ $0 }) {
        var waiting = pollfd(fd: listener, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, 200) > 0 else { continue }
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { continue }
        Thread.detachNewThread { [self] in
          answer(connection)
          close(connection)
        }
      }
    }
  }

  func stop() { isStopped.withLock { $0 = true } }

  /// The address of a file, at the root or below `/a/b/`.
  func url(_ path: String, under prefix: String = "") throws(BrowserError) -> URL {
    guard let url = URL(string: "http://127.0.0.1:\(port)/\(prefix)\(path)") else {
      throw .missing(path)
    }
    return url
  }
}

extension StaticServer {
  private func answer(_ connection: Int32) {
    var limit = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(
      connection, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    let words = request(connection).split(separator: " ")
    guard words.count > 1, words[0] == "GET" else { return send(404, "text/plain", [], connection) }
    guard let path = file(of: String(words[1])),
      let data = FileManager.default.contents(atPath: path)
    else { return answer(withoutFile: String(words[1]), connection) }
    send(200, Self.type(of: path), Array(data), connection)
  }

  /// A browser asks for an icon by itself where a page names none; nothing is amiss then.
  private func answer(withoutFile target: String, _ connection: Int32) {
    let isIcon = target == "/" + Self.icon
    send(isIcon ? 200 : 404, "text/plain", isIcon ? [] : Array("not here".utf8), connection)
  }

  /// The first line and the headers, as far as they matter.
  private func request(_ connection: Int32) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while bytes.count < 1 << 16, !bytes.suffix(4).elementsEqual([13, 10, 13, 10]) {
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      bytes += buffer.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The file an address means; a folder means its `index.html`; nothing outside the folder.
  private func file(of target: String) -> String? {
    var path = String(target.prefix { $0 != "?" && $0 != "#" })
    if path.hasPrefix("/a/b/") { path.removeFirst("/a/b".count) }
    guard let plain = path.removingPercentEncoding, !plain.split(separator: "/").contains("..")
    else { return nil }
    let file = folder + (folder.hasSuffix("/") ? String(plain.dropFirst()) : plain)
    return file.hasSuffix("/") ? file + "index.html" : file
  }

  private func send(_ status: Int, _ type: String, _ body: [UInt8], _ connection: Int32) {
    let head =
      "HTTP/1.1 \(status) \(status == 200 ? "OK" : "Not Found")\r\nContent-Type: \(type)\r\n"
      + "Content-Length: \(body.count)\r\nContent-Security-Policy: \(Self.policy)\r\n"
      + "X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
    var rest = (Array(head.utf8) + body)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Foundation.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  private static func type(of path: String) -> String {
    switch path.split(separator: ".").last {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    case "json": "application/json"
    case "xml": "application/xml"
    case "csv": "text/csv; charset=utf-8"
    default: "text/plain; charset=utf-8"
    }
  }
}
