import Templating

/// A number with its name.
struct CountView: View {
  let name: String
  let count: Int

  static let shape = Shape(.text("name"), .text("count"))

  func fill(_ values: inout Values) {
    values.text(name)
    values.text(NumberText.grouped(count))
  }
}
