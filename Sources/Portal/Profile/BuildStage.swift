/// What a build is busy with, one stage after the other.
package enum BuildStage: String, CaseIterable, Sendable {
  /// Finding the reports, and what an earlier build left to know of them.
  case listing
  /// Reading, recognising and auditing reports, each by itself.
  case reading
  /// Laying all reports side by side: indicators, and findings that show only so.
  case comparing
  /// Listing the pages and giving them their addresses.
  case planning
  /// Making pages and files.
  case pages
  /// Putting the new site in the place of the old.
  case landing
}
