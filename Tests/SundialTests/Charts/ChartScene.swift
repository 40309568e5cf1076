import Charts
import Testing

/// A chart in one state, as the gallery shows it and a snapshot keeps it.
struct ChartScene: CustomTestStringConvertible, Sendable {
  let name: String
  let heading: String
  let note: String
  let key: [ChartKey.Entry]
  let chart: any Chart

  init(
    _ name: String, _ heading: String, note: String, key: [ChartKey.Entry] = [],
    _ chart: (ChartFrame) -> any Chart
  ) {
    self.name = name
    self.heading = heading
    self.note = note
    self.key = key
    self.chart = chart(
      ChartFrame(
        id: "f-\(name)", title: heading, description: "\(note)。数据见下表。", language: "zh-CN"))
  }

  var testDescription: String { name }

  var markup: String { String(decoding: chart.bytes, as: UTF8.self) }

  /// Every chart in every state; all figures are invented.
  static let all = columns + stacks + strips + units + tables + multiples
}
