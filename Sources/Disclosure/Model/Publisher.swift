/// A body that reports.
package struct Publisher: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case government
    case office
    case department
    case town
    case other
  }

  /// The id under which the site files it: the first folder of its reports, or the region's code.
  package var id: String
  /// The full name, with the city before a district: `郑州市管城回族区人民政府`.
  package var name: String
  package var kind: Kind
  /// The code of the region, six digits; nil where it is not known.
  package var region: String?

  package init(id: String, name: String, kind: Kind, region: String?) {
    self.id = id
    self.name = name
    self.kind = kind
    self.region = region
  }
}

/// Where a fact about a report was read.
package enum EvidenceSource: String, Sendable, CaseIterable {
  case frontMatter
  case siteTable
  case path
  case title
  case prose
}

/// Who reports for which year, with what each fact rests on.
package struct ReportIdentity: Equatable, Sendable {
  package struct Evidence: Equatable, Sendable {
    /// What the evidence is for: `publisher`, `kind`, `region`, `year`.
    package var fact: String
    package var source: EvidenceSource
    package var text: String
    package var place: Place?

    package init(fact: String, source: EvidenceSource, text: String, place: Place? = nil) {
      self.fact = fact
      self.source = source
      self.text = text
      self.place = place
    }
  }

  package var publisher: Publisher?
  /// Whether the publisher was concluded from the prose instead of being named.
  package var isDeduced: Bool
  package var year: Int?
  /// When the report was published, as `2021-01-22`; only front matter and page metadata say.
  package var publicationDate: String?
  /// Where the report was fetched.
  package var sourceAddress: String?
  package var evidence: [Evidence]

  package init() {
    publisher = nil
    isDeduced = false
    year = nil
    publicationDate = nil
    sourceAddress = nil
    evidence = []
  }
}
