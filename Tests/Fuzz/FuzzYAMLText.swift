/// What libFuzzer calls with every text that it makes up: see `.ci/fuzz`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzYAMLText(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  _ = Document.tryEdits(Array(UnsafeBufferPointer(start: data, count: size)))
  return 0
}
