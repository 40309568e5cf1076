import Disclosure
import Templating

/// Renders and writes all pages and files of the plan, in parallel, never holding more than are under
/// way; what was made from the same before and still stands is passed over.
struct Press {
  private let contents: SiteContents
  private let plan: SitePlan
  private let renderers: [PageRenderer]
  private let cells: ReportCells
  private let keys: SiteKeys
  private let ledger: OutputLedger
  private let editions: [Edition]
  private let themeFiles: [OutputFile]
  private let output: OutputFolder
  private let options: BuildOptions

  /// Pages that one task renders: enough to make a task worth its cost.
  private static let chunkSize = 32
  /// Reports whose findings make a piece of the file of findings.
  private static let reportsPerPiece = 64

  init(
    printing contents: SiteContents, planned planner: SitePlanner, on ground: BuildGround,
    ledger: OutputLedger, output: OutputFolder, _ options: BuildOptions
  ) async {
    self.contents = contents
    self.ledger = ledger
    self.output = output
    self.options = options
    async let cells = ReportCells(of: contents.archive)
    let plan = SitePlan(of: contents, by: planner)
    self.plan = plan
    async let pages = PageKeys(contents, plan)
    let editions = ground.editions(of: contents, plan)
    renderers = ground.renderers(of: editions)
    let kinds = KindKeys(editions, on: ground)
    keys = SiteKeys(pages: await pages, kinds: kinds, ground: ground.fingerprint)
    self.cells = await cells
    self.editions = editions
    themeFiles = ground.theme.files
  }

  func print(progress: Build.Progress) async throws(Failure) -> PressRun.Tally {
    var whole = PressRun.Tally()
    let files = themeFiles + SiteFiles(editions: editions).files
    let total = plan.dataFiles.count + files.count + plan.pages.count * renderers.count
    func take(_ part: PressRun.Tally) throws(Failure) {
      whole.add(part)
      try progress(StageProgress(.pages, done: whole.written + whole.unchanged, of: total))
    }
    let findings = try await printFindings()
    if let findings { try take(findings) }
    try await run(chunks(without: findings == nil ? nil : .findings)) {
      (chunk, run) throws(Failure) in
      try write(chunk, in: &run)
    } take: { (part) throws(Failure) in
      try take(part)
    }
    // The page of data says how long each file is.
    let facts = whole.facts
    try await run([Page.data]) { (page, run) throws(Failure) in
      guard let address = plan.address(of: page) else { return }
      try write(PlannedPage(page: page, address: address), facts: facts, in: &run)
    } take: { (part) throws(Failure) in
      try take(part)
    }
    try await run([files]) { (files, run) throws(Failure) in
      for file in files { try run.write(file, madeFrom: Fingerprint(of: file.bytes)) }
    } take: { (part) throws(Failure) in
      try take(part)
    }
    return whole
  }
}

extension Press {
  /// What one task makes.
  private enum Chunk: Sendable {
    case figures(ArraySlice<DataFile>)
    case pages(Slice<PlannedPages>)
  }

  /// The long files come first, each by itself, so that all tasks end together.
  private func chunks(without done: DataFile?) -> [Chunk] {
    let figures = plan.dataFiles.filter { $0 != done }
    let long = figures.prefix(while: \.isListed)
    return long.indices.map { .figures(figures[$0...$0]) }
      + Self.ranges(of: long.endIndex..<figures.endIndex).map { .figures(figures[$0]) }
      + Self.ranges(of: plan.pages.indices).map { .pages(plan.pages[$0]) }
  }

  private static func ranges(of whole: Range<Int>) -> [Range<Int>] {
    stride(from: whole.lowerBound, to: whole.upperBound, by: chunkSize).map {
      $0..<min($0 + chunkSize, whole.upperBound)
    }
  }

  /// All tasks together make the longest file by far, which would keep one of them busy after the
  /// others have ended; nil where it is short.
  private func printFindings() async throws(Failure) -> PressRun.Tally? {
    let entries = Array(contents.archive.entries.indices)
    guard entries.count > Self.reportsPerPiece else { return nil }
    let path = plan.address(of: .findings)
    let key = keys.key(of: .findings)
    var run = newRun
    if stands(.findings, at: path, madeFrom: key, in: &run) { return run.tally }
    var draft = try run.begin(path)
    var rowCount = 0
    let chunks = ParallelChunks(jobs: options.jobs, size: Self.reportsPerPiece)
    try await chunks.run(over: entries) { entries in
      findings(of: entries)
    } take: { (part: TablePart, _) throws(Failure) in
      run.endWaiting()
      run.tally.profile.add(part.time, to: .tabulating)
      for piece in part.pieces { try run.append(piece, to: &draft) }
      rowCount += part.rowCount
    }
    let facts = try run.end(&draft, rowCount: rowCount, madeFrom: key)
    run.tally.keep(facts, of: .findings, at: path)
    return run.tally
  }

  /// What one task makes of a file that all make together.
  private struct TablePart: Sendable {
    let pieces: [[UInt8]]
    let rowCount: Int
    let time: Duration?
  }

  private func findings(of entries: ArraySlice<Int>) -> TablePart {
    var watch = options.stopwatch
    watch.begin()
    var table = DataTable(ofFindingsIn: entries, contents, plan, cells)
    var pieces: [[UInt8]] = []
    while let piece = table.next() { pieces.append(piece) }
    return TablePart(pieces: pieces, rowCount: table.rowCount, time: watch.lap())
  }

  private func write(
    _ chunk: Chunk, in run: inout PressRun
  ) throws(Failure) {
    switch chunk {
    case .figures(let files): for file in files { try write(file, in: &run) }
    case .pages(let pages):
      for page in pages {
        if case .data = page.page { continue }
        try write(page, facts: [:], in: &run)
      }
    }
  }

  private func write(
    _ file: DataFile, in run: inout PressRun
  ) throws(Failure) {
    let path = plan.address(of: file)
    let key = keys.key(of: file)
    if stands(file, at: path, madeFrom: key, in: &run) { return }
    var table = DataTable(of: file, contents, plan, cells)
    let facts = try run.write(&table, at: path, madeFrom: key)
    if file.isListed { run.tally.keep(facts, of: file, at: path) }
  }

  /// Whether a file of figures stands as it would be made; a listed one has to be known as well.
  private func stands(
    _ file: DataFile, at path: String, madeFrom key: Fingerprint, in run: inout PressRun
  ) -> Bool {
    guard file.isListed else { return run.stands(path, madeFrom: key) }
    guard let known = ledger.facts(of: path), run.stands(path, madeFrom: key) else { return false }
    run.tally.keep(known, of: file, at: path)
    return true
  }

  /// A report is read once for all languages, and not at all where no page of it is made.
  private func write(
    _ planned: PlannedPage, facts: [DataFile: DataFacts], in run: inout PressRun
  ) throws(Failure) {
    var report: SiteContents.Reread?
    for (renderer, key) in zip(run.renderers, keys.keys(of: planned, plan)) {
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

  /// Has each item made by a task of its own, `jobs` of them at a time.
  private func run<Item: Sendable>(
    _ items: [Item],
    _ work: @escaping @Sendable (Item, inout PressRun) throws(Failure) -> Void,
    take: (PressRun.Tally) throws(Failure) -> Void
  ) async throws(Failure) {
    let outcome = await withTaskGroup(of: Result<PressRun.Tally, Failure>.self) { group in
      var started = 0
      var finished = 0
      while finished < items.count {
        while started < items.count, started - finished < options.jobs {
          let item = items[started]
          group.addTask { finishedRun(over: item, work) }
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

  private var newRun: PressRun {
    PressRun(renderers, output, ledger, contents.settings.precompress, options.stopwatch)
  }

  private func finishedRun<Item>(
    over item: Item, _ work: (Item, inout PressRun) throws(Failure) -> Void
  ) -> Result<PressRun.Tally, Failure> {
    var run = newRun
    do throws(Failure) {
      try work(item, &run)
      return .success(run.tally)
    } catch {
      return .failure(error)
    }
  }
}
