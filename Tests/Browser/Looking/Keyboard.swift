/// What the Tab key reaches, in which order, and whether one sees where one is.
enum Keyboard {
  /// Presses Tab from the top, at most `limit` times.
  static func complaints(_ page: Page, limit: Int = 60) async throws -> [String] {
    let order = try await page.evaluate(prepare)
    var found: [String] = []
    for position in 0..<min(limit, order.list.count) {
      try await page.press("Tab")
      let focus = try await page.evaluate(focused)
      let expected = order.list[position].text ?? ""
      if focus["index"].number.map({ Int($0) }) != position {
        found.append(
          "Tab \(position + 1) reaches \(focus["name"].text ?? "nothing"), not \(expected)")
        break
      }
      if let fault = focus["fault"].text { found.append("\(expected): \(fault)") }
    }
    let skips = try await startsWithSkipLink(page)
    if !skips {
      found.append("the first stop is no link that skips to the content")
    }
    return found
  }

  private static func startsWithSkipLink(_ page: Page) async throws -> Bool {
    try await page.evaluate(
      """
      (() => { const link = window.stops[0], target = link && document.querySelector(link.getAttribute('href') || 'x');
        return !!target && (target.localName === 'main' || !!target.closest('main')); })()
      """) == true
  }

  /// All stops in the order of the document; nobody may jump the queue.
  private static let prepare = """
    (() => {
      scrollTo(0, 0);
      document.activeElement?.blur();
      const radios = new Set();
      window.stops = [...document.querySelectorAll(
        'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')]
        .filter(e => e.tabIndex >= 0 && !e.disabled
          && e.checkVisibility({visibilityProperty: true, contentVisibilityAuto: false})
          && !(e.type === 'radio' && (radios.has(e.name) ? !0 : (radios.add(e.name), !1))));
      const scrollers = [...document.querySelectorAll('body *')].filter(e => e.tabIndex > 0);
      return window.stops.map(e => e.localName + (e.id ? '#' + e.id : '') + ' '
        + (e.getAttribute('href') ?? '') + ' ' + e.textContent.trim().slice(0, 20));
    })()
    """

  /// The focused stop, and what is wrong with how it is shown.
  private static let focused = """
    (() => {
      const e = document.activeElement, style = getComputedStyle(e);
      const channels = c => (c.match(/[\\d.]+/g) ?? []).map(Number);
      const luminance = c => channels(c).slice(0, 3).map(v => v / 255)
        .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
        .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
      const solid = c => { const n = channels(c); return n.length < 4 || n[3] > 0.99; };
      let behind = e.parentElement, background = 'rgb(255,255,255)';
      for (; behind; behind = behind.parentElement) {
        const c = getComputedStyle(behind).backgroundColor;
        if (solid(c) && c !== 'transparent') { background = c; break; }
      }
      const [low, high] = [luminance(style.outlineColor), luminance(background)].sort((a, b) => a - b);
      const contrast = (high + 0.05) / (low + 0.05), box = e.getBoundingClientRect();
      let fault = null;
      if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 3)
        fault = `its outline is ${style.outlineStyle} ${style.outlineWidth}`;
      else if (contrast < 3) fault = `its outline has a contrast of ${contrast.toFixed(1)}`;
      else if (box.width < 2 || box.bottom < 0 || box.top > innerHeight || box.right < 0)
        fault = 'it is out of sight';
      return {index: window.stops.indexOf(e), name: e.localName + ' ' + e.textContent.trim().slice(0, 20), fault};
    })()
    """
}
