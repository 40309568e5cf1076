import Disclosure
import Templating

extension Values {
  /// A quantity as `NumberText` words it.
  mutating func quantity(_ quantity: Quantity) {
    if quantity.decimals == 0, quantity.mantissa >= 0 {
      grouped(Int(quantity.mantissa))
    } else {
      text { $0.append(grouped: quantity) }
    }
  }
}
