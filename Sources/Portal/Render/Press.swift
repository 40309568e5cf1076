import Disclosure
import Templating

/// Renders and writes all pages and files of the plan, in parallel, never holding more than are under
/// way; what was made from the same before and still stands is passed over.
struct Press {
  private let contents: SiteContents
  private let plan: SitePlan
  private let renderers: [PageRenderer]
  private let keys: SiteKeys
  private let ledger: OutputLedger
  private let editions: [Edition]
  private let themeFiles: [OutputFile]
  private let output: OutputFolder
  private let options: BuildOptions

  /// Pages that one task renders: enough to make a task worth its cost.
  private static let chunkSize = 32

  init(
    printing contents: SiteContents, on ground: BuildGround, ledger: OutputLedger,
    output: OutputFolder, _ options: BuildOptions
  ) async throws(Failure) {
    self.contents = contents
    self.ledger = ledger
    self.output = output
    self.options = options
    let plan = SitePlan(of: contents)
    self.plan = plan
    async let pages = PageKeys(contents, plan)
    let editions = try ground.editions(of: contents, plan)
    let library = ground.theme.templates
    renderers = try editions.map { (edition) throws(Failure) in
      try PageRenderer(edition, library: library)
    }
    keys = SiteKeys(
      ground: ground.fingerprint, pages: await pages, editions: editions, theme: ground.theme)
    self.editions = editions
    themeFiles = ground.theme.files
  }

  /// Figures first, because the page of data says how long each file is.
  func print(progress: Build.Progress) async throws(Failure) -> PressRun.Tally {
    var whole = PressRun.Tally()
    let files = themeFiles + SiteFiles(editions: editions).files
    let total = plan.dataFiles.count + files.count + plan.pages.count * renderers.count
    func take(_ part: PressRun.Tally) throws(Failure) {
      whole.add(part)
      try progress(StageProgress(.pages, done: whole.written + whole.unchanged, of: total))
    }
    let cells = ReportCells(of: contents.archive)
    try await run(plan.dataFiles) { (file, run) throws(Failure) in
      try write(file, cells, in: &run)
    } take: { (part) throws(Failure) in
      try take(part)
    }
    let facts = whole.facts
    try await run(plan.pages) { (page, run) throws(Failure) in
      try write(page, facts: facts, in: &run)
    } take: { (part) throws(Failure) in
      try take(part)
    }
    try await run(files) { (file, run) throws(Failure) in
      try run.write(file, madeFrom: Fingerprint(of: file.bytes))
    } take: { (part) throws(Failure) in
      try take(part)
    }
    return whole
  }
}

extension Press {
  private func write(
    _ file: DataFile, _ cells: ReportCells, in run: inout PressRun
  ) throws(Failure) {
    let path = plan.address(of: file)
    let key = keys.key(of: file)
    let known = file.isListed ? ledger.facts(of: path) : nil
    if known != nil || !file.isListed, run.stands(path, madeFrom: key) {
      if let known { run.tally.keep(known, of: file, at: path) }
      return
    }
    var table = DataTable(of: file, contents, plan, cells)
    let facts = try run.write(&table, at: path, madeFrom: key)
    if file.isListed { run.tally.keep(facts, of: file, at: path) }
  }

  /// A report is read once for all languages, and not at all where no page of it is made.
  private func write(
    _ planned: PlannedPage, facts: [DataFile: DataFacts], in run: inout PressRun
  ) throws(Failure) {
    var report: SiteContents.Reread?
    for (renderer, key) in zip(renderers, keys.keys(of: planned, plan)) {
      run.tally.pages += 1
      let path = renderer.path(of: planned)
      if run.stands(path, madeFrom: key) { continue }
      if report == nil, case .report(let entry) = planned.page {
        report = contents.reread(entry)
        run.end(.rereading)
      }
      run.page.removeAll(keepingCapacity: true)
      let template = renderer.render(
        planned, report: report, facts: facts, on: &run.desk, into: &run.page)
      run.endPage(of: template, bytes: run.page.count)
      try run.write(OutputFile(path: path, bytes: run.page), madeFrom: key)
    }
  }

  /// Works through the items in chunks, `jobs` of them at a time.
  private func run<Items: RandomAccessCollection & Sendable>(
    _ items: Items,
    _ work: @escaping @Sendable (Items.Element, inout PressRun) throws(Failure) -> Void,
    take: (PressRun.Tally) throws(Failure) -> Void
  ) async throws(Failure) where Items.Index == Int, Items.SubSequence: Sendable {
    let chunks = stride(from: 0, to: items.count, by: Self.chunkSize).map {
      items[$0..<min($0 + Self.chunkSize, items.count)]
    }
    let outcome = await withTaskGroup(of: Result<PressRun.Tally, Failure>.self) { group in
      var started = 0
      var finished = 0
      while finished < chunks.count {
        while started < chunks.count, started - finished < options.jobs {
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

  private func finishedRun<Items: Sequence>(
    over chunk: Items, _ work: (Items.Element, inout PressRun) throws(Failure) -> Void
  ) -> Result<PressRun.Tally, Failure> {
    var run = PressRun(output, ledger, contents.settings.precompress, options.stopwatch)
    do throws(Failure) {
      for item in chunk { try work(item, &run) }
      return .success(run.tally)
    } catch {
      return .failure(error)
    }
  }
}
