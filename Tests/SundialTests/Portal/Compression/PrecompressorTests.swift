import Foundation
import Testing

@testable import Disclosure
@testable import Portal

/// The libraries' own readers say whether a variant holds what the file held.
@Suite struct PrecompressorTests {
  /// A page as a site has them: much the same from line to line.
  private static func page(lines: Int, seed: Int = 1) -> OutputFile {
    let text = (0..<lines).map { line in
      "<tr><th>予以公开</th><td>\((line * 7919 + seed) % 1000)</td><td class=\"blank\">–</td></tr>\n"
    }.joined()
    return OutputFile(path: "r/990101/2024/index.html", bytes: Array(text.utf8))
  }

  /// Bytes in which nothing repeats.
  private static func noise(_ count: Int) -> [UInt8] {
    var state: UInt64 = 1
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
  }

  @Test func holdsWhatTheFileHolds() throws {
    var precompressor = Precompressor([.brotli, .gzip])
    for lines in [20, 400, 20_000] {
      let file = Self.page(lines: lines)
      let variants = try precompressor.variants(of: file)
      #expect(variants.map(\.path) == [file.path + ".gz", file.path + ".br"])
      #expect(variants.allSatisfy { $0.bytes.count * 3 < file.bytes.count })
      #expect(try Decompressor.gzip(variants[0].bytes, count: file.bytes.count) == file.bytes)
      #expect(try Decompressor.brotli(variants[1].bytes, count: file.bytes.count) == file.bytes)
    }
  }

  @Test(arguments: Compression.allCases) func makesOnlyWhatIsAsked(_ compression: Compression)
    throws
  {
    var precompressor = Precompressor([compression])
    let paths = try precompressor.variants(of: Self.page(lines: 99)).map(\.path)
    #expect(paths == ["r/990101/2024/index.html." + compression.rawValue])
    var none = Precompressor([])
    #expect(try none.variants(of: Self.page(lines: 99)) == [])
  }

  @Test func namesNeitherATimeNorAFile() throws {
    var precompressor = Precompressor([.gzip])
    let bytes = try #require(try precompressor.variants(of: Self.page(lines: 99)).first).bytes
    // RFC 1952: magic number, deflate, no flags (so no name), no time; then the speed, and no system.
    #expect(Array(bytes[..<8]) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    #expect(bytes[9] == 255)
  }

  /// Variants are the same whatever was compressed before, and by however many workers.
  @Test func givesTheSameBytesEveryTime() async throws {
    let files = (0..<40).map { Self.page(lines: 30 + $0 * 17, seed: $0) }
    var one = Precompressor(Compression.allCases)
    let inOrder = try files.map { (file) throws(Failure) in try one.variants(of: file) }
    let atOnce = try await withThrowingTaskGroup(of: (Int, [OutputFile]).self) { group in
      for number in files.indices.reversed() {
        group.addTask {
          var own = Precompressor(Compression.allCases)
          return (number, try own.variants(of: files[number]))
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    #expect(files.indices.map { atOnce[$0] } == inOrder)
  }

  @Test(arguments: [
    ("index.html", 1024, true), ("index.html", 1023, false), ("gp.css", 5000, true),
    ("d/reports.csv", 5000, true), ("sitemap.xml", 5000, true), ("icon.png", 5000, false),
    ("index.html.gz", 5000, false), ("CNAME", 5000, false),
  ])
  func leavesAloneWhatGainsNothing(path: String, count: Int, isCompressed: Bool) throws {
    var precompressor = Precompressor(Compression.allCases)
    let file = OutputFile(path: path, bytes: [UInt8](repeating: UInt8(ascii: "a"), count: count))
    #expect(try precompressor.variants(of: file).isEmpty != isCompressed)
  }

  @Test(arguments: [1024, 5_000, 200_000]) func neverMakesAFileLarger(count: Int) throws {
    var precompressor = Precompressor(Compression.allCases)
    let file = OutputFile(path: "d/noise.csv", bytes: Self.noise(count))
    #expect(try precompressor.variants(of: file) == [])
    // And is as good as new afterwards.
    #expect(try precompressor.variants(of: Self.page(lines: 99)).count == 2)
  }

  @Test func namesVariantsThatAnOutputFolderTakes() {
    for compression in Compression.allCases {
      #expect(OutputPath.isSafe(Precompressor.path(of: compression, for: "r/41/index.html")))
    }
  }

  @Test func namesItsLibraries() {
    let names = PortalLibraries.versions.map(\.name)
    #expect(names == ["libcmark-gfm", "libdeflate", "libbrotli", "nettle"])
    #expect(PortalLibraries.versions.allSatisfy { $0.version.contains(/^\d+\.\d+/) })
  }
}
