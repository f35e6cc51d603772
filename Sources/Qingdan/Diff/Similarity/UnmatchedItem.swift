/// An item that one of two states has and the other, by its id and by the acts on file, has not.
public struct UnmatchedItem: Sendable {
  public var list: ListFile
  public var item: ListFile.Item

  public init(list: ListFile, item: ListFile.Item) {
    self.list = list
    self.item = item
  }
}
