/// A sentence stands twice in one report, figures included.
///
/// Only sentences of some length: short ones are set phrases. Legal basis: none.
///
/// Example: the paragraph on the publication platform appears in two chapters.
struct RepeatedText: ProseRule {
  private static let shortest = 20

  func findings(in survey: ProseSurvey, of subject: AuditedReport) -> [Finding] {
    let long = survey.sentences.indices.filter { survey.sentences[$0].length >= Self.shortest }
    // Few reports say anything twice, which plain numbers tell sooner.
    let hashes = long.map { survey.sentences[$0].hash }.sorted()
    guard zip(hashes, hashes.dropFirst()).contains(where: ==) else { return [] }
    let ordered = long.sorted {
      (survey.sentences[$0].hash, $0) < (survey.sentences[$1].hash, $1)
    }
    var repeats: [(first: Int, second: Int)] = []
    for (first, second) in zip(ordered, ordered.dropFirst())
    where survey.sentences[first].hash == survey.sentences[second].hash {
      repeats.append((first, second))
    }
    guard let example = repeats.min(by: { $0.second < $1.second }) else { return [] }
    let (first, second) = (survey.sentences[example.first], survey.sentences[example.second])
    return [
      subject.finding(
        rule: "text-repeated", .info, at: survey.place(of: second.start, in: second.paragraph),
        arguments: [
          "clause": .text(survey.excerpt(second.start..<second.end, in: second.paragraph)),
          "otherline": .count(survey.place(of: first.start, in: first.paragraph).line),
          "count": .count(repeats.count),
        ])
    ]
  }
}
