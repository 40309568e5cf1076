/// A library had no memory to compress with; nothing else can go wrong with it.
struct CompressionTrouble: Error {}
