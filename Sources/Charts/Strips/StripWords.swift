/// The words above a strip, each in the lowest band where it meets no other.
struct StripWords {
  /// Where a text hangs: on its place, or on an edge it would otherwise cross.
  struct Anchor: Equatable {
    var place: Double
    /// `gp-st`, `gp-en` or nothing for the middle.
    var name: String

    /// What the text covers, in em.
    func range(width: Double, tier: Tier = .narrow) -> ClosedRange<Double> {
      let x = place * tier.width
      switch name {
      case "gp-st": return x...x + width
      case "gp-en": return x - width...x
      default: return x - width / 2...x + width / 2
      }
    }
  }

  struct Word: Equatable {
    var text: String
    var name: String
    var anchor: Anchor
    /// 0 is the lowest.
    var band: Int
  }

  static let bandHeight = 20.0

  let words: [Word]

  init(_ strip: DotStrip, scale: LogScale) {
    var wishes: [(text: String, name: String, place: Double)] = []
    if let own = strip.own { wishes.append((own.label, "gp-hl", scale.place(of: own.value))) }
    if let median = strip.median {
      wishes.append((median.label, "gp-m", scale.place(of: median.value)))
    }
    wishes.append((strip.coverage, "gp-m", 1))
    var taken: [[ClosedRange<Double>]] = []
    words = wishes.filter { !$0.text.isEmpty }.map { wish in
      let width = ChartText.width(of: wish.text)
      let anchor = Self.anchor(at: wish.place, width: width)
      let range = anchor.range(width: width + 0.5)
      let band = taken.firstIndex { $0.allSatisfy { !$0.overlaps(range) } } ?? taken.count
      if band == taken.count { taken.append([]) }
      taken[band].append(range)
      return Word(text: wish.text, name: wish.name, anchor: anchor, band: band)
    }
  }

  /// The pixels all bands take.
  var height: Double {
    Double((words.map(\.band).max() ?? -1) + 1) * Self.bandHeight
  }

  /// The base line of a word.
  func baseline(of word: Word) -> Double {
    height - Double(word.band) * Self.bandHeight - 4
  }

  /// A text near an edge starts or ends there.
  static func anchor(at place: Double, width: Double) -> Anchor {
    let half = width / 2 / Tier.narrow.width
    if place - half < 0 { return Anchor(place: 0, name: "gp-st") }
    if place + half > 1 { return Anchor(place: 1, name: "gp-en") }
    return Anchor(place: place, name: "")
  }
}
