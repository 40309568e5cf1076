import Disclosure

/// `sundial explain`: a rule, a cell, or where a number of a report comes from.
struct ExplainCommand {
  let phrases: Phrasebook
  let console: Console

  func run(_ invocation: Invocation) async throws(Failure) -> ExitStatus {
    let page: String
    if invocation.operands.count == 2 {
      page = try originPage(invocation)
    } else {
      page = try subjectPage(invocation)
    }
    try console.print(page)
    return .fine
  }
}

extension ExplainCommand {
  private func subjectPage(_ invocation: Invocation) throws(Failure) -> String {
    let site = try Site.load(at: invocation[.source] ?? ".")
    let catalogue = try FindingCatalogue(forms: site.forms.all)
    let subject = invocation.operands.first ?? ""
    let forms = try forms(of: site, asked: invocation[.form])
    if let rule = catalogue.explanation(of: subject) {
      return RulePage(layout).text(of: rule)
    }
    if let (form, equation) = equation(subject, in: forms),
      let rule = catalogue.explanation(of: equation.rule)
    {
      return RulePage(layout).text(of: rule, equation, in: form)
    }
    guard let (form, path) = CellSearch(forms: forms).cell(subject) else {
      throw unknown(subject, catalogue, forms)
    }
    return CellPage(layout, catalogue: catalogue, form: form).text(of: path)
  }

  private func originPage(_ invocation: Invocation) throws(Failure) -> String {
    let (path, subject) = (invocation.operands[0], invocation.operands[1])
    let reading = try Reading(inSource(path, invocation), source: invocation[.source])
    let catalogue = try FindingCatalogue(forms: reading.site.forms.all)
    let examination = try examination(reading)
    guard let form = examination.report.form.flatMap({ reading.site.forms[$0] }) else {
      throw phrases.failure(.configuration, .reportWithoutForm, file: path)
    }
    guard let (_, cell) = CellSearch(forms: [form]).cell(subject) else {
      throw unknownCell(subject, form)
    }
    let page = OriginPage(
      layout: layout, catalogue: catalogue, form: form, paths: reading.paths,
      examination: examination)
    return page.text(of: cell)
  }

  /// A report is named as the user sees it, or as the site names it.
  private func inSource(_ path: String, _ invocation: Invocation) -> String {
    guard let source = invocation[.source], (try? SourceFolder(opening: path)) == nil else {
      return path
    }
    return FilePaths(folder: source).path(of: path)
  }

  private func examination(_ reading: Reading) throws(Failure) -> Examination {
    let name = reading.folder.singleFile ?? ""
    switch reading.folder.read(name) {
    case .file(let file): return reading.site.examination(of: file)
    case .refused(let finding):
      throw phrases.failure(
        .inputOutput, .reportUnreadable, ["file": finding.file], file: finding.file)
    }
  }

  /// The form asked for, or all that are read, the newest first.
  private func forms(of site: Site, asked id: String?) throws(Failure) -> [Form] {
    guard let id else {
      return site.forms.forms.filter { $0.refusal == nil }
        .sorted { $0.years.lowerBound > $1.years.lowerBound }
    }
    if let form = site.forms[id] { return [form] }
    let ids = site.forms.forms.map(\.id)
    throw phrases.failure(
      .usage, .unknownForm, ["name": id, "choices": ids.joined(separator: ", ")],
      nearest: NearestSpelling.of(id, among: ids))
  }

  private func equation(_ id: String, in forms: [Form]) -> (Form, Equation)? {
    for form in forms {
      if let equation = form.equations.first(where: { $0.id == id }) { return (form, equation) }
    }
    return nil
  }

  private func unknown(
    _ subject: String, _ catalogue: FindingCatalogue, _ forms: [Form]
  ) -> Failure {
    let names = catalogue.ruleIDs + CellSearch(forms: forms).names
    return phrases.failure(
      .usage, .unknownSubject, ["name": subject],
      nearest: NearestSpelling.of(subject, among: names))
  }

  private func unknownCell(_ subject: String, _ form: Form) -> Failure {
    phrases.failure(
      .usage, .unknownCell, ["name": subject, "form": form.title[console.language]],
      nearest: NearestSpelling.of(subject, among: CellSearch(forms: [form]).names))
  }

  private var layout: PageLayout {
    PageLayout(
      phrases: phrases, language: console.language, palette: console.outputPalette,
      width: min(console.lineWidth, 100))
  }
}
