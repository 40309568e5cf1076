import Disclosure

/// A setting that pages of some kinds show, and all others do not.
package enum RareSetting: Sendable {
  case description
  case aliases
  case leaderboards
  case rowsPerPage
}

/// Fingerprints of the settings: of each rare one, and of all others together.
struct SettingKeys: Sendable {
  /// A new setting is taken to stand on every page until it is known better.
  let common: Fingerprint
  private let rare: [RareSetting: Fingerprint]

  init(_ settings: SiteSettings) {
    var common = settings
    common.description = nil
    common.aliases = []
    common.leaderboards = false
    common.rowsPerPage = 0
    self.common = Self.fingerprint(of: common)
    rare = [
      .description: Self.fingerprint(of: settings.description),
      .aliases: Self.fingerprint(of: settings.aliases),
      .leaderboards: Self.fingerprint(of: settings.leaderboards),
      .rowsPerPage: Self.fingerprint(of: settings.rowsPerPage),
    ]
  }

  func fingerprint(of settings: [RareSetting]) -> Fingerprint {
    var writer = FingerprintWriter()
    for setting in settings { writer.combine(rare[setting] ?? common) }
    return writer.fingerprint
  }

  /// Settings are plain values, all of which their descriptions show.
  private static func fingerprint(of value: some Any) -> Fingerprint {
    Fingerprint(of: String(reflecting: value))
  }
}
