import Disclosure

/// What the texts of an edition are made from.
struct WordSource {
  let contents: SiteContents
  let plan: SitePlan
  let words: Words

  var language: Language { words.language }
}
