package import Disclosure
package import Templating

/// The site in one language: what it says, where it says it, and in which words.
///
/// Immutable, and shared by reference: every view holds it.
package final class Edition: Sendable {
  package let contents: SiteContents
  package let plan: SitePlan
  package let words: Words
  /// The folder of this language's tree from the site's root: empty, or `en/`.
  package let folder: String
  /// The other languages' trees, by language.
  package let alternates: [Alternate]
  /// The texts that its pages repeat; pages are laid out on `Values` with this book.
  package let phrases: Phrasebook
  package let numberWords: NumberWords
  package let reportWords: ReportWords
  package let shellWords: ShellWords
  package let compareWords: CompareWords

  package init(
    contents: SiteContents, plan: SitePlan, words: Words, folder: String, alternates: [Alternate]
  ) {
    self.contents = contents
    self.plan = plan
    self.words = words
    self.folder = folder
    self.alternates = alternates
    var phrases = Phrasebook()
    numberWords = NumberWords(words, in: &phrases)
    let source = WordSource(contents: contents, plan: plan, words: words)
    reportWords = ReportWords(source, in: &phrases)
    shellWords = ShellWords(source, in: &phrases)
    compareWords = CompareWords(source, in: &phrases)
    phrases.close()
    self.phrases = phrases
  }

  /// The same edition as another object.
  ///
  /// Every view counts a reference to its edition. Tasks that count references to the same one wait
  /// for each other's processors, so each task has its own.
  init(copying edition: Edition) {
    contents = edition.contents
    plan = edition.plan
    words = edition.words
    folder = edition.folder
    alternates = edition.alternates
    phrases = edition.phrases
    numberWords = edition.numberWords
    reportWords = edition.reportWords
    shellWords = edition.shellWords
    compareWords = edition.compareWords
  }

  /// The same pages in another language.
  package struct Alternate: Equatable, Sendable {
    package let language: Language
    package let folder: String
  }

  package var language: Language { words.language }

  package var title: String { contents.settings.title[language] }

  /// From the root of this language's tree; nil where the site has no such page.
  package func address(of page: Page) -> String? {
    plan.address(of: page)
  }

  /// The address with an anchor, such as `r/410104/2020/index.html#L60`.
  package func address(of page: Page, anchor: String) -> String? {
    plan.address(of: page).map { "\($0)#\(anchor)" }
  }
}
