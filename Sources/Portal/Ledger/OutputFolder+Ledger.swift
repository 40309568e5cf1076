import Disclosure

extension OutputFolder {
  /// Whether every file of the site that was built last still stands as the ledger remembers it.
  func stands(as ledger: OutputLedger, jobs: Int) async throws(Failure) -> Bool {
    let paths = try ownedPaths()
    guard paths.count == ledger.items.count else { return false }
    var stands = true
    let chunks = ParallelChunks(jobs: jobs, size: max(64, paths.count / (jobs * 8)))
    try await chunks.run(over: paths) { chunk in
      var hand = self.writer()
      return chunk.allSatisfy { path in
        ledger.item(of: path).map { hand.stamp(of: path) == $0.stamp } ?? false
      }
    } take: { (part: Bool, _) in
      stands = stands && part
    }
    return stands
  }
}
