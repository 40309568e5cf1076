extension SourceFolder {
  /// A single file, named from a folder above it: `410104/2020.txt` in `Content`.
  package init(file: String, in folder: String) {
    path = folder
    singleFile = file
  }
}
