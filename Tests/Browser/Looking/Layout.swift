/// What can be measured of the page now open: boxes, sizes, and what a keyboard reaches.
///
/// Each answers with complaints, none where all is well.
enum Layout {
  /// Texts of one chart that lie over each other, or outside its figure.
  static func collidingTexts(_ page: Page) async throws -> [String] {
    try await complaints(
      page,
      """
      for (const svg of document.querySelectorAll('svg.gp-c')) {
        const frame = (svg.closest('figure') ?? svg).getBoundingClientRect();
        if (!frame.width) continue;
        const boxes = [...svg.querySelectorAll('text')].filter(t => t.textContent.trim())
          .map(t => [t, t.getBoundingClientRect()]).filter(([t, r]) => r.width > 0
            && getComputedStyle(t).visibility !== 'hidden');
        for (const [text, r] of boxes)
          if (r.left < frame.left - 1 || r.right > frame.right + 1 || r.top < frame.top - 1
            || r.bottom > frame.bottom + 1) add(text, `leaves its figure by ${Math.round(Math.max(
              frame.left - r.left, r.right - frame.right, frame.top - r.top, r.bottom - frame.bottom))} px`);
        boxes.forEach(([a, r], i) => boxes.slice(i + 1).forEach(([b, s]) => {
          const width = Math.min(r.right, s.right) - Math.max(r.left, s.left);
          const height = Math.min(r.bottom, s.bottom) - Math.max(r.top, s.top);
          // Line boxes are taller than their glyphs.
          if (width > 1 && height > 4) add(a, `lies over “${b.textContent}” by ${Math.round(width)}×${Math.round(height)}`);
        }));
      }
      """)
  }

  static func smallTexts(_ page: Page) async throws -> [String] {
    try await complaints(
      page,
      """
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), seen = new Set();
      while (walk.nextNode()) {
        const e = walk.currentNode.parentElement;
        if (seen.has(e) || !walk.currentNode.data.trim() || !e.checkVisibility()) continue;
        seen.add(e);
        if (e.closest('title, desc, script, style')) continue;
        const scale = e.ownerSVGElement ? e.getScreenCTM().a : 1;
        const size = parseFloat(getComputedStyle(e).fontSize) * scale;
        if (size < 12.99) add(e, `is ${size.toFixed(1)} px`);
      }
      """)
  }

  /// A page that scrolls sideways, and scrollers that no keyboard reaches.
  static func sidewaysScrolling(_ page: Page) async throws -> [String] {
    try await complaints(
      page,
      """
      const root = document.documentElement;
      if (root.scrollWidth > innerWidth) {
        add(root, `is ${root.scrollWidth} px wide in ${innerWidth}`);
        for (const e of document.body.querySelectorAll('*')) {
          if (e.getBoundingClientRect().right <= innerWidth + 1) continue;
          let inside = e.parentElement;
          while (inside && getComputedStyle(inside).overflowX === 'visible') inside = inside.parentElement;
          if (!inside) { add(e, 'sticks out'); if (found.length > 4) break; }
        }
      }
      for (const e of document.querySelectorAll('body *')) {
        if (!/auto|scroll/.test(getComputedStyle(e).overflowX) || e.scrollWidth <= e.clientWidth + 1) continue;
        if (e.getAttribute('role') !== 'region' || e.tabIndex !== 0
          || !(e.ariaLabel || document.getElementById(e.getAttribute('aria-labelledby'))))
          add(e, 'scrolls but is no named region');
      }
      """)
  }

  /// Controls smaller than a finger.
  static func smallTargets(_ page: Page) async throws -> [String] {
    try await complaints(
      page,
      """
      const controls = 'button, input:not([type=hidden]), select, textarea, summary, header nav a, label:has(input)';
      for (const e of document.querySelectorAll(controls)) {
        if (!e.checkVisibility({visibilityProperty: true})) continue;
        const labelled = e.closest('label') ?? e.labels?.[0] ?? e;
        const boxes = [e, labelled].map(x => x.getBoundingClientRect());
        if (boxes.every(r => r.width < 43.5 || r.height < 43.5) && boxes[0].width > 1)
          add(e, `is ${Math.round(boxes[1].width)}×${Math.round(boxes[1].height)} px`);
      }
      """)
  }

  /// What moves although motion is unwanted.
  static func motion(_ page: Page) async throws -> [String] {
    try await complaints(
      page,
      """
      const seconds = s => Math.max(...s.split(',').map(parseFloat));
      for (const e of document.querySelectorAll('*')) {
        const style = getComputedStyle(e);
        if (seconds(style.transitionDuration) > 0) add(e, 'has a transition');
        if (seconds(style.animationDuration) > 0 && style.animationName !== 'none') add(e, 'is animated');
        if (style.scrollBehavior === 'smooth') add(e, 'scrolls smoothly');
      }
      """)
  }

  /// The first column of a wide table, which stays while the others scroll.
  static func narrowFirstColumns(_ page: Page) async throws -> [String] {
    try await complaints(
      page,
      """
      for (const table of document.querySelectorAll('[role=region] table')) {
        const scroller = table.closest('[role=region]');
        if (scroller.scrollWidth <= scroller.clientWidth + 1) continue;
        const head = table.querySelector('tbody th[scope=row]');
        if (!head) continue;
        const style = getComputedStyle(head);
        if (style.position !== 'sticky') add(head, 'does not stay');
        const em = head.getBoundingClientRect().width / parseFloat(style.fontSize);
        if (em < 6.99) add(head, `is ${em.toFixed(1)} em wide`);
      }
      """)
  }

  /// Links of tables that a head hides when the keyboard comes to them.
  static func coveredLinks(_ page: Page) async throws -> [String] {
    try await complaints(
      page,
      """
      const links = [...document.querySelectorAll('tbody a[href]')].filter(e => e.checkVisibility());
      for (const e of links.filter((_, i) => i % Math.ceil(links.length / 40) === 0)) {
        e.focus();
        const box = e.getClientRects()[0];
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        if (top && !e.contains(top) && !top.contains(e)) add(e, `is covered by ${name(top)}`);
      }
      """)
  }

  /// Makes every text twice as large, as someone does in the settings of a browser.
  static func doubleText(_ page: Page) async throws {
    try await page.evaluate(
      """
      document.documentElement.style.fontSize
        = parseFloat(getComputedStyle(document.documentElement).fontSize) * 2 + 'px'
      """)
  }

  /// Text below 18 px or lines too close in what is read as prose.
  static func crampedProse(_ page: Page) async throws -> [String] {
    try await complaints(
      page,
      """
      const style = getComputedStyle(document.body);
      const size = parseFloat(style.fontSize);
      if (size < 18) add(document.body, `is set in ${size} px`);
      if (parseFloat(style.lineHeight) / size < 1.5) add(document.body, `has lines of ${style.lineHeight}`);
      """)
  }

  /// Runs a script that calls `add(element, words)` for what is wrong.
  private static func complaints(_ page: Page, _ script: String) async throws -> [String] {
    try await page.evaluate(
      """
      (() => {
        const found = [];
        const name = e => e.localName + (e.id ? '#' + e.id : '')
          + (e.className && e.className.baseVal === undefined ? '.' + e.className : '')
          + ' “' + e.textContent.trim().slice(0, 20) + '”';
        const add = (e, words) => found.push(name(e) + ' ' + words);
        \(script)
        return found;
      })()
      """
    ).texts
  }
}
