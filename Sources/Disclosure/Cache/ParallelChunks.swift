/// Work on many items at once: handed out in chunks, taken over in their order.
///
/// No more chunks are held than are under way, and a slow one keeps the others from piling up.
package struct ParallelChunks: Sendable {
  package let jobs: Int
  package let size: Int

  package init(jobs: Int, size: Int) {
    self.jobs = jobs
    self.size = size
  }

  /// Has `work` done on every chunk, and every result taken in turn; whoever takes may break off.
  package func run<Item: Sendable, Product: Sendable>(
    over items: [Item], work: @escaping @Sendable (ArraySlice<Item>) -> Product,
    take: (_ product: Product, _ done: Int) throws(Failure) -> Void
  ) async throws(Failure) {
    let chunks = stride(from: 0, to: items.count, by: size).map {
      items[$0..<min($0 + size, items.count)]
    }
    let outcome = await withTaskGroup(of: (Int, Product).self) { group in
      await collect(chunks, with: &group, work: work) { (number, product) throws(Failure) in
        try take(product, chunks[number].endIndex)
      }
    }
    try outcome.get()
  }

  private func collect<Item: Sendable, Product: Sendable>(
    _ chunks: [ArraySlice<Item>], with group: inout TaskGroup<(Int, Product)>,
    work: @escaping @Sendable (ArraySlice<Item>) -> Product,
    take: (Int, Product) throws(Failure) -> Void
  ) async -> Result<Void, Failure> {
    var (started, finished, taken) = (0, 0, 0)
    var waiting: [Int: Product] = [:]
    while taken < chunks.count {
      while started < chunks.count, started - finished < jobs, started - taken < jobs * 2 {
        let (number, chunk) = (started, chunks[started])
        group.addTask { (number, work(chunk)) }
        started += 1
      }
      if let next = waiting.removeValue(forKey: taken) {
        do throws(Failure) { try take(taken, next) } catch {
          group.cancelAll()
          return .failure(error)
        }
        taken += 1
      } else if let (number, product) = await group.next() {
        finished += 1
        waiting[number] = product
      }
    }
    return .success(())
  }
}
