import Foundation

/// What axe finds wrong with the page now open.
enum Axe {
  static func violations(_ page: Page) async throws -> [String] {
    let tool = try String(contentsOf: BuildFolder.tool("axe.min.js"), encoding: .utf8)
    try await page.evaluate(tool + "; 0")
    // Large enough targets are asked of level AA only when named.
    let answer = try await page.evaluate(
      """
      axe.run(document, {resultTypes: ['violations'], rules: {'target-size': {enabled: true}}})
        .then(r => r.violations.map(v => `${v.id} ×${v.nodes.length}: `
          + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + n.html.slice(0, 90)
            + ' ' + (n.any[0]?.message ?? '')).join(' | ')))
      """)
    return answer.texts
  }
}
