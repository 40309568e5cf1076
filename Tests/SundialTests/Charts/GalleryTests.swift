import Charts
import Foundation
import Testing

/// `make gallery` runs this and says where the page is.
@Suite struct Gallery {
  static let styleSheet = Repository.text(of: "Templates/css/30-chart.css")

  @Test(arguments: [("light", "index.html"), ("dark", "dark.html")])
  func showsEveryChartInEveryState(theme: String, file: String) throws {
    let folder = Repository.root.appending(path: ".build/gallery")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let page = GalleryPage(
      scenes: ChartScene.all, styleSheet: Self.styleSheet,
      themeTokens: Repository.text(of: "Templates/css/10-tokens.css"))
    let html = page.html(theme: theme)
    try html.write(to: folder.appending(path: file), atomically: true, encoding: .utf8)
    #expect(ChartScene.all.allSatisfy { html.contains("id=\"\($0.name)\"") })
    #expect(html.contains("data-theme=\"\(theme)\""))
  }

  @Test func keepsTheStyleSheetSmallAndFreeOfColoursForOneTheme() {
    let css = Self.styleSheet
    #expect(css.utf8.count <= 3300)
    let literals = css.matches(of: /#[0-9a-fA-F]{3,8}\b/).map { String($0.output) }
    // On the two light outcomes and the darkest one text is the same in both themes.
    #expect(literals == ["#14181d", "#fff", "#14181d", "#000"])
  }
}
