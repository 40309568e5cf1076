import Charts
import Disclosure

/// Says what a series shows: its description for those who do not see it, a fact, or the sentence that
/// takes a chart's place.
struct SeriesWords {
  let edition: Edition
  let series: YearSeries

  /// The form's words first: what, first and last, extremes, gaps, breaks, notes.
  var description: String {
    let known = series.known
    var sentences: [String] = []
    if let first = known.first, let last = known.last {
      sentences.append(
        words["figures.from-to", ["first": named(first), "last": named(last)]])
    }
    if known.count > 2 {
      let ordered = known.sorted { size($0) < size($1) }
      if let least = ordered.first, let most = ordered.last, size(least) != size(most) {
        sentences.append(words["figures.extremes", ["most": named(most), "least": named(least)]])
      }
    }
    return (sentences + trouble).joined(separator: words["figures.space"])
  }

  /// What a reader must know before trusting the shape: gaps, breaks, notes.
  var trouble: [String] {
    var sentences = gaps + series.breaks.map { named($0) + words["figures.stop"] }
    let disputed = series.points.filter { !$0.marks.isEmpty }.map { String($0.year) }
    if !disputed.isEmpty {
      sentences.append(words["figures.disputed", ["years": list(disputed)]])
    }
    return sentences + [words["figures.see-table"]]
  }

  /// Change from the year before, where both are printed, undisputed and of one form.
  var fact: String {
    guard let last = series.points.last, let index = series.points.indices.last, index > 0 else {
      return ""
    }
    let before = series.points[index - 1]
    guard series.indicator.kind == .count,
      series.comparability(from: index - 1, to: index) == .same,
      let now = count(last), let then = count(before)
    else { return "" }
    let difference = now - then
    let change: String
    if abs(difference) < 3 || abs(difference) * 20 < then {
      change = words["figures.steady"]
    } else {
      let key = difference > 0 ? "figures.more" : "figures.fewer"
      change = words[key, ["count": NumberText.grouped(abs(difference)), "unit": unit]]
    }
    return words[
      "figures.fact",
      [
        "year": String(last.year), "title": series.indicator.title[edition.language],
        "count": NumberText.grouped(now), "unit": unit, "change": change,
      ]]
  }

  /// For a series that is not worth drawing.
  var sentence: String {
    let known = series.known
    guard let first = known.first, let last = known.last else { return words["figures.no-values"] }
    if known.count == 1 {
      return words["figures.single", ["year": String(first.year), "value": value(first)]]
    }
    return words[
      "figures.all-zero", ["first": String(first.year), "last": String(last.year)]]
  }

  /// `件，2019—2024 年；2021 年起口径调整`.
  var subtitle: String {
    guard let first = series.points.first, let last = series.points.last else { return unit }
    let span =
      first.year == last.year
      ? words["figures.one-year", ["year": String(first.year)]]
      : words["figures.span", ["first": String(first.year), "last": String(last.year)]]
    let head = unit.isEmpty ? span : words["figures.measure", ["unit": unit, "span": span]]
    return ([head] + breaks).joined(separator: words["figures.comma"])
  }

  /// The reasons why values on either side of a break differ in meaning.
  var notes: [String] {
    series.breaks.compactMap { $0.note?[edition.language] }
  }
}

extension SeriesWords {
  private var words: Words { edition.words }
  private var unit: String { series.indicator.unit[edition.language] }

  private var gaps: [String] {
    let missing = series.missingYears.map(String.init)
    let blank = series.points.filter { point in
      point.entry != nil && point.value?.value == nil
    }
    var sentences: [String] = []
    if !missing.isEmpty {
      sentences.append(words["figures.no-report-for", ["years": list(missing)]])
    }
    for point in blank {
      let state = edition.stateWords(point.value?.state ?? .absent)
      sentences.append(
        words["figures.no-value", ["year": String(point.year), "state": state]])
    }
    return sentences
  }

  private var breaks: [String] {
    series.breaks.filter { $0.comparability != .same }.map(named)
  }

  /// Where numbers mean the same on either side, the form is new and nothing else.
  private func named(_ change: YearSeries.Break) -> String {
    words[
      change.comparability == .same ? "figures.form-from" : "figures.break-from",
      ["year": String(series.points[change.index].year)]]
  }

  private func named(_ point: YearSeries.Point) -> String {
    words["figures.year-value", ["year": String(point.year), "value": value(point)]]
  }

  private func value(_ point: YearSeries.Point) -> String {
    let text = point.value.map(edition.text) ?? words["states.no-report"]
    return unit.isEmpty ? text : words["figures.with-unit", ["value": text, "unit": unit]]
  }

  /// A count that a sentence may rest on.
  private func count(_ point: YearSeries.Point) -> Int? {
    guard point.marks.isEmpty, let value = point.value, value.denominator == nil,
      value.state == .reported || value.state == .summed
    else { return nil }
    return value.value?.integer
  }

  private func size(_ point: YearSeries.Point) -> Double {
    point.value?.size ?? 0
  }

  private func list(_ items: [String]) -> String {
    items.joined(separator: words["figures.list-comma"])
  }
}

extension IndicatorValue {
  /// The value as geometry, a share in per cent; nil where there is none.
  package var size: Double? {
    guard let value, !isUndefined else { return nil }
    guard let denominator else { return value.size }
    return 100 * value.size / denominator.size
  }
}

extension Quantity {
  package var size: Double {
    var size = Double(mantissa)
    for _ in 0..<decimals { size /= 10 }
    return size
  }
}
