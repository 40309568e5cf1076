import Disclosure
import Templating

/// For every kind of page a fingerprint of what all its pages share: the template, its words and
/// settings, the program.
struct KindKeys: Sendable {
  /// By template, one per edition.
  private let fingerprints: [String: [Fingerprint]]

  init(_ editions: [Edition], on ground: BuildGround) {
    let settings = SettingKeys(ground.settings)
    var fingerprints: [String: [Fingerprint]] = [:]
    for (edition, templates) in zip(editions, ground.templates) {
      let (language, words) = (Self.fingerprint(of: edition), WordKeys(edition.words))
      for view in PageRenderer.views {
        var writer = FingerprintWriter()
        writer.combine(ground.fingerprint)
        writer.combine(language)
        writer.combine(settings.common)
        writer.combine(settings.fingerprint(of: view.settings))
        if let template = templates[view] { writer.combine(template) }
        writer.combine(words.fingerprint(of: ShellView.texts + view.texts))
        fingerprints[view.template, default: []].append(writer.fingerprint)
      }
    }
    self.fingerprints = fingerprints
  }

  /// One per edition, in their order.
  subscript(template: String) -> [Fingerprint] { fingerprints[template] ?? [] }

  /// Of an edition but for its words.
  private static func fingerprint(of edition: Edition) -> Fingerprint {
    var writer = FingerprintWriter()
    writer.combine(edition.language.rawValue)
    writer.combine(edition.folder)
    for alternate in edition.alternates {
      writer.combine(alternate.language.rawValue)
      writer.combine(alternate.folder)
    }
    return writer.fingerprint
  }
}

extension FingerprintWriter {
  fileprivate mutating func combine(_ template: Template) {
    let (literals, steps) = template.essence
    combine(literals)
    for step in steps { combine(step) }
  }
}
