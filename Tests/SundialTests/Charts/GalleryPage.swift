import Charts

/// One page that shows every chart in every state, in light and dark.
struct GalleryPage {
  let scenes: [ChartScene]
  let styleSheet: String
  let themeTokens: String

  /// The page in one theme: `light` or `dark`.
  func html(theme: String) -> String {
    """
    <!doctype html>
    <html lang="zh-CN" data-theme="\(theme)"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <title>图表一览 / Charts</title><style>\(tokens)\(styleSheet)\(Self.layout)</style></head>
    <body><h1>图表一览 / Every chart in every state</h1>
    <p><a href="index.html">浅色 light</a> · <a href="dark.html">深色 dark</a> ·
    <label><input type="checkbox" id="gp-large"> 大字 large type</label></p>
    <div class="g">\(scenes.map(figure).joined(separator: "\n"))\(heatTable)</div></body></html>
    """
  }

  private func figure(_ scene: ChartScene) -> String {
    let key = String(decoding: ChartKey(scene.key).bytes, as: UTF8.self)
    return """
      <figure class="gp-fig" id="\(scene.name)"><figcaption><h3>\(scene.heading)</h3>\
      <p>\(scene.note)</p></figcaption>\(key)\(scene.markup)\
      <p class="src">\(scene.name) · \(scene.chart.bytes.count) B</p></figure>
      """
  }

  private var heatTable: String {
    let cells = [0, 1, 2, 5, 9, 17, 40].map { value in
      "<td class=\"\(HeatStep(Double(value), maximum: 55).name)\">\(value)</td>"
    }
    return """
      <figure class="gp-fig"><figcaption><h3>热力表格</h3><p>每翻一番深一级</p></figcaption>\
      <table><tr>\(cells.joined())</tr></table></figure>
      """
  }

  private static let layout = """
    body{margin:0 auto;max-width:66rem;padding:0 .8rem 3rem;background:var(--gp-bg);\
    color:var(--gp-ink);font-family:var(--gp-font,sans-serif)}html{font-size:112.5%}\
    :root:has(#gp-large:checked){font-size:137.5%}h1{font-size:1.25rem}a{color:inherit}\
    .g{display:grid;gap:1rem;grid-auto-flow:dense;align-items:start;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr))}\
    #stack,#strip,#strip-full,#strip-squares,#multiples,#column-ten{grid-column:1/-1}\
    figcaption h3{font-size:1rem;margin:0}figcaption p{margin:.1em 0 .6em;color:var(--gp-ink-2);\
    font-size:.8rem}.src{font-size:.75rem;color:var(--gp-ink-3);margin:.5em 0 0}td{padding:.3em .8em}
    """

  /// The colours of the theme, or these where it has none.
  private var tokens: String { themeTokens.contains("--gp-s1:") ? themeTokens : Self.spareTokens }

  private static let spareTokens = """
    :root{color-scheme:light;--gp-bg:#FCFBF8;--gp-surface:#FFF;--gp-sunken:#F4F1EA;--gp-ink:#1B2026;\
    --gp-ink-2:#474D55;--gp-ink-3:#5E646C;--gp-rule:#DAD5C8;--gp-rule-strong:#8A8474;\
    --gp-seal:#B3321B;--gp-s1:#1D4F7C;--gp-s2:#C2720B;--gp-s3:#4D9E73;--gp-s4:#421736;\
    --gp-s5:#787D86;--gp-o1:#1D4F7C;--gp-o2:#5A93C4;--gp-o3:#87441E;--gp-o4:#A88935;\
    --gp-o5:#3D1C30;--gp-o6:#6A6B64;--gp-h1:#EEF3F7;--gp-h2:#D3E1EC;--gp-h3:#AFC9DD;\
    --gp-h4:#84AAC9;--gp-h5:#356693;--gp-h6:#1D4F7C}
    [data-theme=dark]{color-scheme:dark;--gp-bg:#14181D;--gp-surface:#1B2026;--gp-sunken:#0F1317;\
    --gp-ink:#ECE8DF;--gp-ink-2:#BDBAB2;--gp-ink-3:#9B9A95;--gp-rule:#333A42;\
    --gp-rule-strong:#7E8690;--gp-seal:#FF8F76;--gp-s1:#6FB1E6;--gp-s2:#C67739;--gp-s3:#BFEBCE;\
    --gp-s4:#8F5798;--gp-s5:#888;--gp-o1:#4A8AC2;--gp-o2:#C9E5F8;--gp-o3:#D27A37;--gp-o4:#F1DF92;\
    --gp-o5:#946080;--gp-o6:#94948B;--gp-h1:#1E2C39;--gp-h2:#24405A;--gp-h3:#2B5679;\
    --gp-h4:#4C8ABA;--gp-h5:#74AAD5;--gp-h6:#A6CDEC}
    """
}
