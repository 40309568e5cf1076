import Disclosure
import Portal

/// Where the time of a build went, for people: three small tables.
struct ProfileTable {
  let profile: BuildProfile
  let phrases: Phrasebook
  let language: Language

  /// Without a line break at the end.
  func text(palette: Palette, width: Int) -> String {
    let tables = [
      (Phrase.profileStages, stages), (.profileWorks, works), (.profileTemplates, templates),
    ]
    let texts = tables.filter { !$0.1.rows.isEmpty }.map { heading, grid in
      palette.paint(phrases[heading][language], .bold) + "\n"
        + grid.text(palette: palette, width: width)
    }
    return String(texts.joined(separator: "\n").dropLast())
  }
}

extension ProfileTable {
  private var stages: TextGrid {
    grid(
      BuildStage.allCases.compactMap { stage in
        profile.stages[stage].map { (phrases.text(of: stage)[language], $0) }
      })
  }

  private var works: TextGrid {
    grid(
      PageWork.allCases.compactMap { work in
        profile.works[work].map { (phrases.text(of: work)[language], $0) }
      })
  }

  private func grid(_ times: [(name: String, time: Duration)]) -> TextGrid {
    let sum = times.reduce(.zero) { $0 + $1.time }
    return TextGrid(
      heads: heads([.milliseconds, .share]),
      rows: times.map {
        row($0.name, [NumberText.grouped($0.time.milliseconds), share($0.time, sum)])
      })
  }

  private var templates: TextGrid {
    let costs = profile.dearestTemplates
    let sum = costs.reduce(.zero) { $0 + $1.cost.time }
    return TextGrid(
      heads: heads([.pageCount, .kilobytes, .milliseconds, .share]),
      rows: costs.map { name, cost in
        row(
          name,
          [
            NumberText.grouped(cost.pages), NumberText.grouped(cost.bytes / 1000),
            NumberText.grouped(cost.time.milliseconds), share(cost.time, sum),
          ])
      })
  }

  private func heads(_ phrases: [Phrase]) -> [String] {
    phrases.map { self.phrases[$0][language] }
  }

  private func row(_ name: String, _ values: [String]) -> TextGrid.Row {
    TextGrid.Row(label: name, values: values.map { ($0, " ") })
  }

  private func share(_ time: Duration, _ sum: Duration) -> String {
    sum > .zero ? "\(Int((time / sum * 100).rounded())) %" : "–"
  }
}

extension BuildProfile {
  /// The templates by the time they took, the dearest first.
  var dearestTemplates: [(name: String, cost: PageCost)] {
    templates.map { (name: $0.key, cost: $0.value) }
      .sorted { ($0.cost.time, $1.name) > ($1.cost.time, $0.name) }
  }
}
