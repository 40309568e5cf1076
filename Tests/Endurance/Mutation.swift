/// One change that may befall a site, its cache or its output between two builds.
enum Mutation: String, CaseIterable {
  case value
  case prose
  case sameSize
  case touch
  case truncate
  case empty
  case add
  case delete
  case rename
  case move
  case restore
  case sidecar
  case page
  case part
  case layout
  case word
  case styleSheet
  case title
  case rows
  case languages
  case address
  case variants
  case dates
  case form
  case waiver
  case publishers
  case regions
  case program
  case cacheLost
  case cacheDamaged
  case cacheForeign
  case outputLost
  case outputEdited
}
