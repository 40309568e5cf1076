/// What goes wrong in an invented report.
enum InventedDefect: String, CaseIterable, Sendable {
  /// A total is one too high.
  case wrongTotal
  /// The prose counts other requests than the table.
  case otherProse
  /// Cells left empty, or filled with a stroke.
  case blankCells
  /// Rows of the table of requests are gone.
  case lostRows
  /// A number too many in the table of reviews.
  case oneNumberTooMany
  /// Markup where words should be.
  case hostile

  /// Which of them a report has; most have none.
  static func of(publisher: Int, year: Int) -> InventedDefect? {
    switch (publisher, year) {
    case (1, 2020): .otherProse
    case (1, 2023): .wrongTotal
    case (2, 2022): .blankCells
    case (3, 2023): .lostRows
    case (4, 2021): .oneNumberTooMany
    case (5, 2024), (6, 2019): .hostile
    default: nil
    }
  }

  /// Text that would act if any page took it for markup.
  static let hostileText = """
    <script>alert(1)</script>全年<img src=x onerror=alert(2)>公开<svg/onload=alert(3)>信息。

    "><iframe src="javascript:alert(4)"></iframe>'--></style></script><script>alert(5)</script>

    [链接](javascript:alert(6)) ![图](x" onerror="alert(7)) <a href="data:text/html,<script>alert(8)</script>">看</a>

    {{{title}}} {{#site}}{{/site}} {{> layout}} &lt;script&gt; &#60;b&#62; </title><textarea></noscript>

    <https://example.cn/"onmouseover="alert(9)> ]]> <!-- <base href="https://example.cn/"> <style>*{display:none}</style>
    """
}
