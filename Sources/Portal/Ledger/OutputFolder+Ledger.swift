import Disclosure

extension OutputFolder {
  /// Whether every file of the site that was built last still stands as the ledger remembers it.
  func stands(as ledger: OutputLedger) throws(Failure) -> Bool {
    let paths = try ownedPaths()
    guard paths.count == ledger.items.count else { return false }
    var hand = writer()
    for path in paths {
      guard let item = ledger.item(of: path), hand.stamp(of: path) == item.stamp else {
        return false
      }
    }
    return true
  }
}
