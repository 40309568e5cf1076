/// A publisher as one source names it.
struct Nomination: Equatable {
  let source: EvidenceSource
  /// The words of the source.
  let text: String
  let place: Place?
  /// Where the words stand, as a finding names it: `publishers.tsv:12`.
  let location: String
  var publisher: Publisher
  /// The name taken apart; nil where the words do not allow it.
  var name: PublisherName?
  /// Whether only a region's code was given, which stands for the region's government.
  var isRegionOnly = false

  /// The regions it can mean.
  var regions: [RegionCode] {
    publisher.region.flatMap { RegionCode($0) }.map { [$0] } ?? name?.regions ?? []
  }
}

extension Nomination {
  /// What a finding calls it.
  var label: String {
    isRegionOnly ? "\(publisher.id) \(publisher.name)" : publisher.name
  }

  typealias Claim = (text: String, location: String)

  /// What it says, and where.
  var claim: Claim { (label, location) }

  static func label(_ code: RegionCode, _ table: RegionTable) -> String {
    "\(code.text) \(table.fullName(of: code))"
  }

  /// How another source contradicts this one.
  enum Contradiction {
    case publisher
    case region
    case kind
  }

  /// The contradiction between two namings; nil where one only says less than the other.
  func contradiction(with other: Nomination) -> Contradiction? {
    let sharesRegion = sharesRegion(with: other)
    if isRegionOnly || other.isRegionOnly { return sharesRegion ? nil : .region }
    guard let body = name?.body, let otherBody = other.name?.body else {
      return publisher.name == other.publisher.name ? nil : .publisher
    }
    if Abbreviation.isSame(body, otherBody) { return sharesRegion ? nil : .region }
    guard sharesRegion else { return .publisher }
    let kinds: Set = [publisher.kind, other.publisher.kind]
    return kinds == [.government, .office] ? .kind : .publisher
  }

  private func sharesRegion(with other: Nomination) -> Bool {
    let (mine, others) = (regions, other.regions)
    return mine.isEmpty || others.isEmpty || mine.contains(where: others.contains)
  }
}
