package import Disclosure

/// What a build did.
package struct BuildSummary: Sendable {
  package internal(set) var reports = 0
  package internal(set) var pages = 0
  /// Files that were written because they are new or say something else now.
  package internal(set) var written = 0
  package internal(set) var unchanged = 0
  /// Files of an earlier build that this one no longer makes.
  package internal(set) var removed = 0
  package internal(set) var bytes = 0
  package internal(set) var findings: [Finding] = []
}
