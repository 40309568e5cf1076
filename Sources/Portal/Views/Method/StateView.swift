import Disclosure
import Templating

/// A state of a number: how it looks, what it means, how files of figures write it.
struct StateView: View {
  let words: Words
  let state: Cell.State

  static let shape = Shape(
    .text("name"), .text("meaning"), .text("code"), .record("sample", NumberView.shape))

  func fill(_ values: inout Values) {
    values.text(words["method.states.\(state).name"])
    values.text(words["method.states.\(state).meaning"])
    values.text(state.code)
    values.record(sample)
  }

  private var sample: NumberView {
    NumberView(
      text: state.isWithoutNumber ? words["states.\(state)"] : "151", state: state, isZero: false,
      address: nil)
  }
}
