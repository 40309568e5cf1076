import Foundation

/// Whether every link of a site leads somewhere in it, wherever the site is put: at the root, in a
/// folder of a host, or on a disk.
enum LinkCheck {
  /// Attributes that hold an address.
  private static let attributes = ["href", "src", "action", "poster", "data"]

  static func complaints(_ site: SiteFolder) -> [String] {
    let anchors = Dictionary(
      site.pages.map { ($0.path, Set($0.elements.compactMap { $0["id"] })) },
      uniquingKeysWith: { first, _ in first })
    let base = site.basePath
    return site.pages.flatMap { page in
      page.elements.indices.flatMap { index in
        attributes.compactMap { attribute in
          page.elements[index][attribute].flatMap { address in
            complaint(address, on: page, at: index, site, anchors, base)
          }
        }
      }
    } + styleComplaints(site)
  }

  /// Where an address on a page leads, from the root; nil where it leads out of the site.
  static func target(of address: String, from path: String) -> String? {
    let file = String(address.prefix { $0 != "#" && $0 != "?" })
    if file.isEmpty { return path }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in file.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case "..":
        guard parts.popLast() != nil else { return nil }
      case ".": continue
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/").removingPercentEncoding
  }

  static func isExternal(_ address: String) -> Bool {
    address.hasPrefix("https://") || address.hasPrefix("http://") || address.hasPrefix("mailto:")
      || address.hasPrefix("tel:")
  }
}

extension LinkCheck {
  private static func complaint(
    _ address: String, on page: WebPage, at index: Int, _ site: SiteFolder,
    _ anchors: [String: Set<String>], _ base: String?
  ) -> String? {
    if isExternal(address) { return nil }
    var place: String { "\(page.place(index)): \(address)" }
    // A host shows the error page in place of any other, so only full paths lead on from there.
    if let base, page.path.hasSuffix("404.html"), address.hasPrefix(base) {
      let target = target(of: String(address.dropFirst(base.count)), from: "")
      return target.map(site.contains) == true ? nil : "\(place) does not exist"
    }
    if address.hasPrefix("/") { return "\(place) works only at the root of a host" }
    if address.isEmpty || address.contains(":") { return "\(place) is no relative address" }
    guard let target = target(of: address, from: page.path) else {
      return "\(place) leads out of the site"
    }
    guard site.contains(target) else {
      return target.hasSuffix("/") || target.isEmpty
        ? "\(place) names a folder, which does not open from a disk" : "\(place) does not exist"
    }
    guard let mark = address.firstIndex(of: "#") else { return nil }
    let fragment = String(address[address.index(after: mark)...])
    guard let names = anchors[target], !fragment.isEmpty else { return nil }
    let anchor = fragment.removingPercentEncoding ?? fragment
    return names.contains(anchor) ? nil : "\(place) has no such anchor"
  }

  private static func styleComplaints(_ site: SiteFolder) -> [String] {
    site.files.filter { $0.hasSuffix(".css") }.flatMap { path in
      site.text(path).matches(of: /url\(["']?([^)"']+)["']?\)/).compactMap { match in
        let address = String(match.output.1)
        guard !address.hasPrefix("data:"), !isExternal(address) else { return nil }
        let target = target(of: address, from: path)
        return target.map(site.contains) == true ? nil : "\(path): \(address) does not exist"
      }
    }
  }
}
