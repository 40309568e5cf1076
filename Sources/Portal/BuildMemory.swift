import Disclosure

/// What builds leave for the next one of the same folder into the same output.
struct BuildMemory {
  private let cache: CacheFolder?
  private let name: String
  /// Of all that the whole site is made of, without a look into any file; nil where that cannot be
  /// told from outside.
  let key: Fingerprint?
  /// Whether any change to a source file since would show in the key.
  private let isSettled: Bool

  init(of state: SourceState, _ options: BuildOptions, _ output: OutputFolder) {
    cache = options.program == nil ? nil : options.cache
    name = "site-" + Fingerprint(of: output.path).hexadecimal
    isSettled = state.isSettled
    key = options.program.map { program in
      var writer = FingerprintWriter()
      writer.combine(program)
      writer.combine(state.fingerprint)
      writer.combine(options.date?.text)
      for compression in options.precompress ?? [] { writer.combine(compression.rawValue) }
      writer.combine(options.precompress == nil ? 0 : 1)
      return writer.fingerprint
    }
  }

  /// Empty where nothing is known that can be trusted.
  func ledger() -> OutputLedger {
    cache?.read(name).flatMap { OutputLedger(reading: $0) } ?? .empty
  }

  /// The ledger of a build that was made of the very same; nil where something changed since.
  func ledgerIfUnchanged() -> OutputLedger? {
    guard isSettled, let key else { return nil }
    // Most often its first bytes tell that it is of no use yet, and there is other work to begin.
    let beginning = cache?.beginning(of: name, count: OutputLedger.beginningSize)
    guard beginning.flatMap({ OutputLedger.key(in: $0) }) == key else { return nil }
    let ledger = ledger()
    return ledger.key == key ? ledger : nil
  }

  /// Keeps the records of the reports; what went wrong is nil where nothing did.
  func keep(_ outcome: SurveyOutcome) -> CacheTrouble? {
    cache.flatMap { outcome.save(to: $0).trouble }
  }

  /// Keeps the ledger; what went wrong is nil where nothing did.
  func keep(_ ledger: OutputLedger) -> CacheTrouble? {
    cache.flatMap { $0.save(name, ledger.bytes).trouble }
  }
}

extension CacheFolder.Outcome {
  fileprivate var trouble: CacheTrouble? {
    if case .failed(let trouble) = self { trouble } else { nil }
  }
}

extension Fingerprint {
  /// Thirty-two digits.
  fileprivate var hexadecimal: String {
    [high, low].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }
}
