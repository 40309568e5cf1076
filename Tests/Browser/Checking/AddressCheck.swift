/// Whether addresses can be typed, mirrored and moved: ASCII, small letters, codes and years.
enum AddressCheck {
  static func complaints(_ site: SiteFolder) -> [String] {
    site.files.filter { !isPlain($0) || !isKnown($0) }
  }

  static func isPlain(_ path: String) -> Bool {
    path.wholeMatch(of: /[a-z0-9\/._-]+/) != nil
  }

  /// Below `r/` a folder is a code, then a body of the region or a year.
  static func isKnown(_ path: String) -> Bool {
    let plain = path.hasPrefix("en/") ? String(path.dropFirst(3)) : path
    guard plain.hasPrefix("r/"), plain != "r/index.html" else { return true }
    return plain.wholeMatch(
      of:
        /r\/\d{2}(?:\d{2}(?:\d{2})?)?(?:\/(?!\d{4,}\/)[a-z0-9-]+)?(?:\/\d{4}(?:-\d+)?)?\/[a-z0-9.-]+/
    ) != nil
  }
}
