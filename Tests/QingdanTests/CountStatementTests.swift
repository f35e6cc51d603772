import Qingdan
import Testing

/// Totals in announcements of real places, and in wrong ones.
@Suite struct CountStatementTests {
  @Test func `a published total is the sum of its types`() throws {
    let texts = [
      // 罗定, 西平 (two), 卫滨.
      "共梳理出行政职权6059项,其中行政许可539项、行政处罚3351项、行政强制290项、行政征收19项、行政给付72项、行政检查461项、行政确认87项、行政奖励47项、行政裁决5项、其他类职权1188项。调整行政职权389项,其中新增事项255项,取消事项118项,转移事项16项。",
      "乡镇人民政府权责清单共计203项,其中行政许可11项、行政处罚122项、行政强制7项、行政征收1项、行政检查7项、行政确认4项、行政裁决4项、其他职权47项。",
      "形成县乡两级行政职权3064项(含市生态环境局直接委托乡镇、街道16项),其中区级3001项,乡级基础事项63项(其中乡镇63项,街道13项),职权分类为:行政许可130项、行政确认43项、行政给付25项、行政奖励40项、行政征收8项、行政检查197项、行政处罚2152项、行政强制78项、行政裁决4项、其他职权387项,委托乡镇91项、街道事项102项。",
    ]
    #expect(texts.map { CountStatement.all(in: $0).map(\.total) } == [[6059], [203], [3064]])
    #expect(texts.map { CountStatement.all(in: $0).map(\.addsUp) } == [[true], [true], [true]])
  }

  @Test func `two lists in one text are two statements`() {
    let text =
      "乡镇权责清单共计31项，其中行政许可11项、行政处罚12项、其他职权8项。街道权责清单共计20项，其中行政许可8项、行政处罚10项、其他职权3项。"
    #expect(CountStatement.all(in: text).map(\.addsUp) == [true, false])
    #expect(CountStatement.all(in: text).map(\.sum) == [31, 21])
  }

  @Test(
    arguments: [
      "共二十三项，其中行政许可十二项、行政处罚十项、行政检查一项", "行政许可12项、行政处罚11项，共23项。", "行政许可十二项，行政处罚十一项；以上合计二十三项",
      "行政职权23项（行政许可12项、行政处罚11项）", "共计23项：行政许可 12 项，行政处罚 11 项。", "全部23项，包括行政许可12项（含子项3项）、行政处罚11项（新增2项）",
      "我市共２３项，其中行政许可１２项、行政处罚１１项", "新增5项。行政许可12项、行政处罚11项，总计23项，另有公共服务5项",
    ])
  func `a total is read before its parts or behind them, in digits or numerals`(_ text: String) throws {
    let statements = CountStatement.all(in: text)
    #expect(statements.map(\.total) == [23])
    #expect(statements.map(\.sum) == [23])
    #expect(statements.map(\.addsUp) == [true])
  }

  @Test(
    arguments: [
      ("行政许可12项、行政处罚30项，共43项。", "43"), ("共四十一项：行政许可十二项、行政处罚三十项。", "四十一"),
      ("行政职权41项（行政许可12项、行政处罚30项）", "41"), ("共1,204项，其中行政许可1,003项、行政处罚200项、其他职权2项", "1,204"),
      ("共十项，其中行政许可十二项", "十"), ("共50项：行政许可20项，行政处罚29项", "50"),
    ])
  func `a wrong total is pointed at wherever it stands`(_ text: String, _ total: String) throws {
    let statement = try #require(CountStatement.all(in: text).first)
    #expect(statement.addsUp == false)
    let range = try #require(statement.totalRange)
    #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == total)
  }

  @Test(
    arguments: [
      // A type that is not known may be among them; 等 leaves some out; 其中 names some.
      "公共服务5项、行政许可12项、行政处罚30项，共47项。", "共47项：行政许可12项、行政处罚30项、公共服务5项。", "共47项：行政许可12项，行政处罚30项，公共服务5项。",
      "共47项：行政许可12项；行政处罚30项；公共服务5项。", "共47项：公共服务5项、行政许可12项、行政处罚30项。", "共47项：行政许可12项、行政处罚30项等。",
      "共47项，其中行政许可12项、行政处罚30项。", "共47项，其中行政许可12项", "行政许可12项、行政处罚30项，共35项子项。",
      "依照第三项，其中行政许可十二项、行政处罚三十项", "取消行政许可12项、行政处罚30项。共50项任务，已完成四十项。", "共47项行政职权。行政许可12项、行政处罚30项的清单",
    ])
  func `what may be a part of more is not judged`(_ text: String) {
    #expect(CountStatement.all(in: text).allSatisfy { $0.addsUp == nil })
  }

  @Test func `the total of a wrong sum is pointed at`() throws {
    let text = "行政职权30项，其中行政许可11项、行政处罚12项、其他类8项"
    let statement = try #require(CountStatement.all(in: text).first)
    let range = try #require(statement.totalRange)
    #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == "30")
    #expect(statement.message?.zh == "总数写的是30项，各类相加是31项（行政许可11、行政处罚12、其他行政权力8）")
  }

  @Test func `a text that breaks off, or names a few of many, is not judged`() {
    // 大姚, as it was found.
    let cut =
      "行政职权共计8类233项。其中:行政许可6项、行政处罚149项、行政检查10项、行政强制6项、行政确认3项、行政裁决3项、行政给付9项、其他行政职"
    #expect(CountStatement.all(in: cut).map(\.addsUp) == [nil])
    let few = "行政职权1000项，其中行政许可100项、行政处罚500项、行政检查50项。"
    #expect(CountStatement.all(in: few).map(\.addsUp) == [nil])
    #expect(CountStatement.all(in: "另有部门共性行政权力事项8项,审核转报类事项30项(不计入区级行政权力事项总数)。").isEmpty)
  }
}
