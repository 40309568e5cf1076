package import Disclosure

/// Bodies that can be held against each other: like with like only.
package enum PeerGroup: String, Sendable, CaseIterable, Comparable, CustomStringConvertible {
  case provinces
  case cities
  case counties
  case offices
  case departments
  case towns
  case others

  /// Said outright, as looking for the name of a case takes long, and wordings are asked for by it.
  package var description: String { rawValue }

  package init(of publisher: Publisher, level: Region.Level?) {
    switch (publisher.kind, level) {
    case (.government, .province): self = .provinces
    case (.government, .city): self = .cities
    case (.government, .county): self = .counties
    case (.office, _): self = .offices
    case (.department, _): self = .departments
    case (.town, _): self = .towns
    case (.other, _), (.government, nil): self = .others
    }
  }

  /// Whether pages sort so many bodies of the group by an indicator.
  ///
  /// Other bodies than governments only up to a size: beyond it nobody reads a table of the whole,
  /// and the pages of their cities compare them.
  package func isSorted(count: Int) -> Bool {
    isOfGovernments || count <= 600
  }

  package var isOfGovernments: Bool {
    switch self {
    case .provinces, .cities, .counties: true
    case .offices, .departments, .towns, .others: false
    }
  }

  package static func < (left: PeerGroup, right: PeerGroup) -> Bool {
    left.rank < right.rank
  }

  /// In the order of the cases.
  private var rank: Int {
    switch self {
    case .provinces: 0
    case .cities: 1
    case .counties: 2
    case .offices: 3
    case .departments: 4
    case .towns: 5
    case .others: 6
    }
  }
}
