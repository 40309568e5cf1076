import Foundation

/// What a picture shows, told by the browser itself.
enum Pixels {
  /// How many different colours there are in boxes of a picture; one alone is an empty box.
  ///
  /// The page now open is left, since its policy may forbid to look.
  static func colours(
    in boxes: [(x: Int, y: Int, width: Int, height: Int)], of picture: Data, with page: Page
  ) async throws -> [Int] {
    try await page.open(Page.blank)
    let list = boxes.map { "[\($0.x),\($0.y),\($0.width),\($0.height)]" }.joined(separator: ",")
    let answer = try await page.evaluate(
      """
      (async () => {
        const image = new Image();
        image.src = 'data:image/png;base64,\(picture.base64EncodedString())';
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height), context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        return [\(list)].map(([x, y, w, h]) =>
          new Set(new Uint32Array(context.getImageData(x, y, w, h).data.buffer)).size);
      })()
      """)
    return answer.list.compactMap { $0.number.map { Int($0) } }
  }
}
