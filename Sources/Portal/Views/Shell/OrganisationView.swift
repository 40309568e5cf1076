import Disclosure
import Templating

/// Who answers for the site, as the foot of every page says.
struct OrganisationView: View {
  let organisation: Organisation
  let language: Language

  static let shape = Shape(
    .text("organisationName"), .text("operator"), .text("contact"), .text("siteID"),
    .text("icp"), .text("police"))

  func fill(_ values: inout Values) {
    values.text(organisation.name?[language])
    values.text(organisation.operator?[language])
    values.text(organisation.contact?[language])
    values.text(organisation.siteID)
    values.text(organisation.icp)
    values.text(organisation.police)
  }
}
