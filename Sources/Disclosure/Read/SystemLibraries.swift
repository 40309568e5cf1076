internal import CYAML

/// The system libraries this program runs with, for `sundial doctor`.
package enum SystemLibraries {
  /// Each library with its version at run time.
  package static var versions: [(name: String, version: String)] {
    [("libyaml", String(cString: yaml_get_version_string()))]
  }
}
