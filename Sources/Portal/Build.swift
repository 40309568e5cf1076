package import Disclosure
import Templating

/// The whole way from a folder of reports to a finished site.
package struct Build: Sendable {
  private let site: Site
  private let settings: SiteSettings
  private let folder: SourceFolder
  private let theme: Theme
  private let jobs: Int

  /// Called with how much of the work is done: reports and pages count alike.
  package typealias Progress = (_ done: Int, _ total: Int) throws(Failure) -> Void

  /// `date` is the moment the data are of where the settings do not say.
  package init(of folder: SourceFolder, jobs: Int, date: DataDate? = nil) throws(Failure) {
    self.folder = folder
    self.jobs = max(1, jobs)
    site = try Site.load(from: folder)
    var settings = site.settings ?? SiteSettings.ofPlainFolder
    settings.dataDate = settings.dataDate ?? date
    self.settings = settings
    theme = try Theme(of: folder)
  }

  package func run(
    into output: OutputFolder, progress: Progress = { (_, _) throws(Failure) in }
  ) async throws(Failure) -> BuildSummary {
    let contents = try await Gathering(
      site: site, settings: settings, folder: folder, jobs: jobs
    ).contents(progress: progress)
    let plan = SitePlan(of: contents)
    let editions = try editions(of: contents, plan)
    let press = try Press(editions: editions, theme: theme, output: output, jobs: jobs)
    var summary = try await press.print(progress: progress)
    summary.reports = contents.archive.entries.count
    summary.findings = contents.findings.all
    return summary
  }

  /// The first language lies at the root of the site, each other one in a folder of its own.
  private func editions(
    of contents: SiteContents, _ plan: SitePlan
  ) throws(Failure) -> [Edition] {
    let trees = settings.languages.enumerated().map { offset, language in
      Edition.Alternate(language: language, folder: offset == 0 ? "" : language.rawValue + "/")
    }
    var editions: [Edition] = []
    for tree in trees {
      editions.append(
        Edition(
          contents: contents, plan: plan, words: try theme.words(in: tree.language),
          folder: tree.folder, alternates: trees.filter { $0 != tree }))
    }
    return editions
  }
}

extension SiteSettings {
  /// What a folder without a `site.yaml` is built with.
  package static let ofPlainFolder = SiteSettings(
    title: Bilingual(chinese: "政府信息公开年报", english: "Government disclosure reports"))
}
