/// What `sundial help` explains besides the commands; the raw value is what the user types.
enum HelpTopic: String, CaseIterable, Sendable {
  case forms
  case rules
  case states
  case formats
  case layouts
  case site
  case waivers
  case exitCodes = "exit-codes"
  case environment
}
