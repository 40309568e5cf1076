/// How the files of the folder that was read are named outside it.
struct FilePaths: Equatable, Sendable {
  /// The folder as the user named it.
  let folder: String

  /// A path the user can open from where he is: `Content/410104/2020.txt`.
  func path(of file: String) -> String {
    var prefix = folder[...]
    while prefix.hasPrefix("./") { prefix = prefix.dropFirst(2) }
    while prefix.hasSuffix("/"), prefix.count > 1 { prefix = prefix.dropLast() }
    if prefix.isEmpty || prefix == "." { return file }
    return prefix == "/" ? "/" + file : prefix + "/" + file
  }

  /// The path as a URI reference, bytes outside the unreserved ones percent-encoded.
  func uri(of file: String) -> String {
    let path = path(of: file)
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return uri
  }
}
