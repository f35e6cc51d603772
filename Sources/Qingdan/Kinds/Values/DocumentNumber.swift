/// The number of a document: 国办发〔2019〕54号, 国务院令第711号, 国家税务总局公告2012年第24号.
///
/// Source: 《党政机关公文格式》（GB/T 9704-2012）: 发文机关代字、年份、发文顺序号; the year is full and stands
/// in 〔〕, the serial number has no 第 and no leading zero. Orders (令) have a form of their own.
public struct DocumentNumber: Hashable, Sendable {
  public enum Form: Hashable, Sendable {
    /// 国办发〔2019〕54号: letters of the issuer, year, serial.
    case letters
    /// 国务院令第711号, 中国人民银行令〔2002〕2号, 国家卫生健康委令2018年第1号.
    case order
    /// 国家税务总局公告2012年第24号.
    case announcement
  }

  public var form: Form
  /// What stands before the year or 第, in the standard script and without 中华人民共和国: 国办发, 国务院令.
  public var prefix: String
  public var year: Int?
  public var serial: Int
  /// Whether year and serial are written 2018年第1号 rather than 〔2018〕1号.
  public var isYearInWords: Bool
  /// Who issued it, where the number names them (orders and announcements): 国务院, 中央军委.
  public var issuers: [String]
  /// The bytes of the text where it stands.
  public var range: Range<Int>

  /// The one form under which equal numbers are equal: 国办发〔2019〕54号, 国务院令第711号.
  public var normalised: String {
    guard let year else { return "\(prefix)第\(serial)号" }
    return isYearInWords ? "\(prefix)\(year)年第\(serial)号" : "\(prefix)〔\(year)〕\(serial)号"
  }
}
