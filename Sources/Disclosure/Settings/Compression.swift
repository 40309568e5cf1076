/// A way of compressing files beforehand, for servers that hand out what lies ready; the raw value
/// is its name in settings and the ending of the compressed file.
package enum Compression: String, CaseIterable, Sendable {
  case gzip = "gz"
  case brotli = "br"

  package static let names = allCases.map(\.rawValue)
}
