private let reading = try? FuzzedReading()
private let paths = ["a.txt", "a.md", "a.html", "a.csv", "a.json", "a.tsv"]

/// What libFuzzer calls with every input it makes up; the first byte chooses the format.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: start, count: count)
  guard let first = input.first, let reading else { return 0 }
  let path = paths[Int(first) % paths.count]
  let broken = reading.brokenPromises(path: path, bytes: Array(input.dropFirst()))
  if !broken.isEmpty { fatalError("\(path): \(broken.joined(separator: "; "))") }
  return 0
}
