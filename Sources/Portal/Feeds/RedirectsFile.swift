/// Where pages went whose region has another code now, as lines for nginx.
///
///     map $uri $moved { include /srv/site/redirects.txt; }
///     server { if ($moved) { return 301 $moved; } }
package struct RedirectsFile: Equatable, Sendable {
  package struct Redirect: Equatable, Sendable {
    /// Relative to the site, such as `r/411222/index.html`.
    package let old: String
    package let new: String

    package init(old: String, new: String) {
      self.old = old
      self.new = new
    }
  }

  private static let indexName = "index.html"

  /// Where the site lies on its host: `/`, or `/open/`.
  package let root: String
  package let redirects: [Redirect]

  package init(root: String = "/", redirects: [Redirect]) {
    self.root = root
    self.redirects = redirects
  }

  /// Sorted, each old path once; for a page of a folder also the folder's own path.
  package var bytes: [UInt8] {
    var lines: [String: String] = [:]
    for redirect in redirects.reversed() where redirect.old != redirect.new {
      lines[redirect.old] = redirect.new
      if let folder = Self.folder(of: redirect.old) { lines[folder] = redirect.new }
    }
    var bytes: [UInt8] = []
    for (old, new) in lines.sorted(by: { $0.key < $1.key }) {
      let folder = Self.folder(of: new) ?? new
      bytes += "\(quoted(root + old)) \(quoted(root + folder));\n".utf8
    }
    return bytes
  }

  private static func folder(of path: String) -> String? {
    path.hasSuffix("/" + indexName) ? String(path.dropLast(indexName.utf8.count)) : nil
  }

  /// In nginx, quotes are needed only where a path holds what ends a word.
  private func quoted(_ path: String) -> String {
    if OutputPath.isSafe(String(path.drop { $0 == "/" })) || path == "/" { return path }
    return path.utf8.allSatisfy { $0 > 0x20 && !"\"'\\;{}$#".utf8.contains($0) }
      ? path
      : "\"" + path.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
