import Charts
import Disclosure

/// What came in against what became of it in one report: new and carried in, handled and carried out.
struct BalanceFigure {
  let edition: Edition
  let entry: Int
  let owner: String
  let table: String
  let csv: String

  /// Nil where one of the four numbers is missing or all are zero.
  var view: FigureView? {
    let counts = ["app-new", "app-carried-in", "app-handled", "app-carried-out"].map(count)
    guard let new = counts[0], let carriedIn = counts[1], let handled = counts[2],
      let carriedOut = counts[3], new + carriedIn + handled + carriedOut > 0
    else { return nil }
    let (received, done) = (new + carriedIn, handled + carriedOut)
    let words = edition.words
    let chart = BalanceChart(
      ChartFrame(
        id: "f-balance",
        title: words["figures.of-owner", ["owner": owner, "title": words["figures.balance"]]],
        description: words[
          "figures.balance-description",
          [
            "new": text(new), "in": text(carriedIn), "handled": text(handled),
            "out": text(carriedOut),
          ]] + verdict(received, done) + words["figures.see-table"],
        language: edition.language.tag),
      incoming: row(
        "figures.came-in", [("figures.new", new, 1), ("figures.carried-in", carriedIn, 2)]),
      outgoing: row(
        "figures.went-out",
        [("figures.handled", handled, 6), ("figures.carried-out", carriedOut, 2)]),
      difference: words["figures.difference", ["count": text(abs(received - done))]])
    return FigureView(
      id: "f-balance", title: words["figures.balance"],
      subtitle: words["figures.balance-measure", ["year": year]], chart: chart,
      notes: received == done ? [] : [verdict(received, done)],
      source: words["figures.source-requests"], table: table, csv: csv)
  }
}

extension BalanceFigure {
  private var year: String {
    edition.contents.archive.entries[entry].year.map(String.init) ?? ""
  }

  private func count(_ id: String) -> Int? {
    edition.contents.book.index(of: id).flatMap {
      edition.contents.indicators[entry, $0].value?.integer
    }
  }

  private func text(_ count: Int) -> String { NumberText.grouped(count) }

  private func verdict(_ received: Int, _ done: Int) -> String {
    received == done
      ? edition.words["figures.balanced", ["count": text(received)]]
      : edition.words["figures.unbalanced", ["in": text(received), "out": text(done)]]
  }

  private func row(_ label: String, _ parts: [(key: String, count: Int, tone: Int)]) -> StackRow {
    StackRow(
      edition.words[label],
      segments: parts.map { part in
        StackSegment(
          Double(part.count),
          text: ChartLabel(
            "\(edition.words[part.key]) \(text(part.count))", short: text(part.count)),
          tone: part.tone)
      },
      total: text(parts.reduce(0) { $0 + $1.count }))
  }
}
