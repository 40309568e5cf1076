import Disclosure
import Templating

/// Renders and writes all pages and files of the plan, in parallel, never holding more than are under
/// way.
struct Press {
  private let editions: [Edition]
  private let renderers: [PageRenderer]
  private let files: [OutputFile]
  private let output: OutputFolder
  private let jobs: Int

  /// Pages that one task renders: enough to make a task worth its cost.
  private static let chunkSize = 32

  init(
    editions: [Edition], theme: Theme, output: OutputFolder, jobs: Int
  ) throws(Failure) {
    self.editions = editions
    self.output = output
    self.jobs = jobs
    let library = theme.templates
    renderers = try editions.map { (edition) throws(Failure) in
      try PageRenderer(edition, library: library)
    }
    files = theme.files + SiteFiles(editions: editions).files
  }

  /// Figures first, because the page of data says how long each file is.
  func print(progress: Build.Progress) async throws(Failure) -> BuildSummary {
    guard let plan = editions.first?.plan else { return BuildSummary() }
    var summary = BuildSummary()
    let total = plan.dataFiles.count + files.count + plan.pages.count * renderers.count
    func take(_ part: PressRun.Tally) throws(Failure) {
      summary.add(part)
      try progress(summary.written + summary.unchanged, total)
    }
    var facts: [DataFile: DataFacts] = [:]
    try await run(plan.dataFiles) { (file, run) throws(Failure) in
      try write(file, of: plan, in: &run)
    } take: { (part) throws(Failure) in
      facts.merge(part.facts) { first, _ in first }
      try take(part)
    }
    let known = facts
    try await run(plan.pages) { (page, run) throws(Failure) in
      try write(page, facts: known, in: &run)
    } take: { (part) throws(Failure) in
      try take(part)
    }
    try await run(files) { (file, run) throws(Failure) in
      try run.write(file)
    } take: { (part) throws(Failure) in
      try take(part)
    }
    summary.removed = try output.finish(keeping: paths(of: plan))
    return summary
  }
}

extension Press {
  private func paths(of plan: SitePlan) -> [String] {
    plan.pages.flatMap { page in renderers.map { $0.path(of: page) } }
      + plan.dataFiles.map(plan.address) + files.map(\.path)
  }

  private func write(
    _ file: DataFile, of plan: SitePlan, in run: inout PressRun
  ) throws(Failure) {
    guard let contents = editions.first?.contents else { return }
    let table = DataTable(of: file, contents, plan)
    run.tally.facts[file] = DataFacts(table)
    try run.write(OutputFile(path: plan.address(of: file), bytes: table.csv))
  }

  /// A report is read once for all languages.
  private func write(
    _ planned: PlannedPage, facts: [DataFile: DataFacts], in run: inout PressRun
  ) throws(Failure) {
    var report: SiteContents.Reread?
    if case .report(let entry) = planned.page { report = editions.first?.contents.reread(entry) }
    for renderer in renderers {
      var page: [UInt8] = []
      page.reserveCapacity(32 << 10)
      renderer.render(planned, report: report, facts: facts, on: &run.desk, into: &page)
      run.tally.pages += 1
      try run.write(OutputFile(path: renderer.path(of: planned), bytes: page))
    }
  }

  /// Works through the items in chunks, `jobs` of them at a time.
  private func run<Item: Sendable>(
    _ items: [Item],
    _ work: @escaping @Sendable (Item, inout PressRun) throws(Failure) -> Void,
    take: (PressRun.Tally) throws(Failure) -> Void
  ) async throws(Failure) {
    let chunks = stride(from: 0, to: items.count, by: Self.chunkSize).map {
      items[$0..<min($0 + Self.chunkSize, items.count)]
    }
    let outcome = await withTaskGroup(of: Result<PressRun.Tally, Failure>.self) { group in
      var started = 0
      var finished = 0
      while finished < chunks.count {
        while started < chunks.count, started - finished < jobs {
          let chunk = chunks[started]
          group.addTask { finishedRun(over: chunk, work) }
          started += 1
        }
        guard let run = await group.next() else { break }
        finished += 1
        do throws(Failure) { try take(run.get()) } catch {
          group.cancelAll()
          return Result<Void, Failure>.failure(error)
        }
      }
      return .success(())
    }
    try outcome.get()
  }

  private func finishedRun<Item>(
    over chunk: ArraySlice<Item>, _ work: (Item, inout PressRun) throws(Failure) -> Void
  ) -> Result<PressRun.Tally, Failure> {
    var run = PressRun(output)
    do throws(Failure) {
      for item in chunk { try work(item, &run) }
      return .success(run.tally)
    } catch {
      return .failure(error)
    }
  }
}
