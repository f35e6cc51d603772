/// One event in the life of a document, as a citation tells it: 2018年11月26日予以修正.
public struct HistoryEntry: Hashable, Sendable {
  public enum Event: String, Hashable, Sendable, CaseIterable {
    /// 通过.
    case adopted
    /// 批准.
    case approved
    /// 公布、发布、印发, or a date beside the number with no verb.
    case issued
    /// 重新发布.
    case reissued
    /// 施行、实施.
    case effective
    /// 修正、修改: single provisions by a decision.
    case amended
    /// 修订: the whole text anew.
    case revised
    /// 废止、失效.
    case repealed
    /// A date alone: the text does not say what happened.
    case stated
  }

  public var event: Event
  public var date: WrittenDate?
  /// The numbers of the documents that did it.
  public var numbers: [DocumentNumber] = []
  /// The body or the meeting that did it, as written: 国务院第58次常务会议.
  public var body: String?
  /// The decision by which it was done, as a normalised title.
  public var decision: String?
  /// 第二次修正: 2.
  public var ordinal: Int?
  /// The bytes of the text where it stands.
  public var range: Range<Int>
}
