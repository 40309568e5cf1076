import Disclosure

/// Looks for `--lang` before anything else is read, so that even the first error speaks the
/// language that was asked for.
enum LanguageFlag {
  static func language(in words: [String]) -> Language? {
    let names = Command.commonFlags.first { $0.id == .language }?.spellings ?? []
    var language: Language?
    for (index, word) in words.enumerated() {
      if word == "--" { break }
      if names.contains(word), index + 1 < words.count {
        language = Language(rawValue: words[index + 1]) ?? language
      } else if let name = names.first(where: { word.hasPrefix($0 + "=") }) {
        language = Language(rawValue: String(word.dropFirst(name.count + 1))) ?? language
      }
    }
    return language
  }
}
