extension SourceFolder {
  /// Where a build of the folder keeps what the next one need not work out again; nil for a single
  /// file, which is read in no time.
  package var cache: CacheFolder? {
    guard singleFile == nil else { return nil }
    return CacheFolder(at: path == "/" ? "/" + CacheFolder.name : path + "/" + CacheFolder.name)
  }
}
