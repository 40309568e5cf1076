internal import CBrotli
internal import CCmarkGFM
internal import CDeflate
internal import CNettle

/// The system libraries the portal runs with, for `sundial doctor`.
package enum PortalLibraries {
  /// Each library with its version: at run time, but for libdeflate, which says only with which one
  /// the program was compiled.
  package static var versions: [(name: String, version: String)] {
    [
      ("libcmark-gfm", String(cString: cmark_version_string())),
      ("libdeflate", LIBDEFLATE_VERSION_STRING),
      ("libbrotli", brotli),
      ("nettle", "\(nettle_version_major()).\(nettle_version_minor())"),
    ]
  }

  /// Twelve bits each for minor and patch.
  private static var brotli: String {
    let version = BrotliEncoderVersion()
    return "\(version >> 24).\(version >> 12 & 0xFFF).\(version & 0xFFF)"
  }
}
