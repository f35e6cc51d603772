/// Traditional characters that published lists use, and what stands for them in the standard script.
///
/// Lists are published in simplified script; pages that passed through a converter come back in a mixture.
/// The table covers the characters of such pages, not the language: what it does not know stays as it is.
public enum TraditionalCharacters {
  /// A text with its known traditional characters replaced; good for looking titles up.
  public static func simplified(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(Unicode.Scalar(simplified(scalar.value)) ?? scalar)
    }
    return String(result)
  }

  /// Whether a text has a known traditional character.
  public static func occur(in text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { simplified($0.value) != $0.value }
  }

  /// The same of bytes: a look at each character, and none at a dictionary.
  public static func occur(utf8 bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bits.withUnsafeBufferPointer { bits in
      var index = 0
      while index &+ 2 < bytes.count {
        let first = Int(bytes[index])
        guard first >= 0xE4, first < 0xEA else {
          index &+= 1
          continue
        }
        let scalar = (first & 0x0F) << 12 | Int(bytes[index &+ 1] & 0x3F) << 6 | Int(bytes[index &+ 2] & 0x3F)
        if bits[scalar >> 6] & 1 << UInt64(scalar & 63) != 0 { return true }
        index &+= 3
      }
      return false
    }
  }

  /// A bit for each character of the basic plane.
  private static let bits: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 1024)
    for (scalar, simplified) in table where scalar != simplified && scalar < 0x10000 {
      bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
    }
    return bits
  }()

  static func simplified(_ scalar: UInt32) -> UInt32 { table[scalar] ?? scalar }

  private static let table: [UInt32: UInt32] = {
    let scalars = pairs.unicodeScalars.filter { !$0.properties.isWhitespace }.map(\.value)
    var table: [UInt32: UInt32] = [:]
    for index in stride(from: 0, to: scalars.count - 1, by: 2) { table[scalars[index]] = scalars[index + 1] }
    return table
  }()

  /// Each traditional character with its simplified one behind it.
  private static let pairs = """
    國国務务發发號号條条項项辦办廳厅規规範范實实過过訂订廢废時时華华屆届級级會会員员從从東东業业產产電电
    動动團团體体圖图書书關关門门開开間间閱阅長长陽阳際际陸陆隊队階阶陳陈險险隨随難难雜杂離离雙双雲云靜静
    響响頁页順顺預预領领題题額额願愿類类風风飛飞飯饭飲饮養养館馆馬马駐驻驗验驟骤魚鱼鮮鲜鳥鸟農农鄉乡鄰邻
    釋释鑒鉴鑑鉴鐵铁鋼钢錄录錢钱銀银鏈链鎮镇針针銷销鋪铺錯错鍵键鐘钟閉闭問问閣阁闊阔個个們们價价億亿優优
    儲储償偿傳传傷伤債债僅仅側侧備备創创劃划劑剂剛刚勞劳勝胜勢势區区協协單单衛卫卻却參参廠厂歷历曆历壓压
    縣县嚴严喪丧園园圍围圓圆執执堅坚報报場场塊块墊垫壞坏壩坝壘垒墳坟壯壮聲声處处複复復复夢梦夾夹奪夺奮奋
    婦妇媽妈孫孙學学寧宁寬宽審审寫写對对尋寻導导將将專专層层屬属岡冈島岛嶺岭師师帳帐帶带幣币幫帮幹干庫库
    廣广廟庙應应彈弹強强彙汇匯汇徵征徑径後后憑凭態态慶庆憲宪懲惩戶户戲戏戰战損损換换據据擇择擔担擴扩擬拟
    擾扰攜携攝摄攤摊敵敌數数斷断於于暫暂曉晓術术樸朴機机殺杀權权構构標标樣样樁桩樹树橋桥檔档檢检檯台櫃柜
    欄栏歐欧歲岁歸归殘残毀毁氣气決决沒没況况淨净減减測测湯汤準准溝沟滅灭滿满漁渔漢汉潔洁濟济濕湿濾滤瀏浏
    災灾為为烏乌無无煙烟營营爭争爐炉爾尔狀状獨独獎奖獲获獻献環环現现瑪玛畝亩畫画異异當当療疗瘋疯監监盤盘
    盜盗眾众睜睁礎础確确碼码磚砖禍祸禮礼種种稱称稅税穩稳積积窮穷競竞筆笔節节築筑籌筹簡简簽签籤签籍籍糧粮
    糾纠紀纪約约紅红納纳紙纸純纯紋纹組组細细終终結结給给絕绝統统經经綜综綠绿維维網网緊紧緒绪線线締缔編编
    緩缓練练縮缩總总績绩織织繼继續续繳缴纖纤罰罚罷罢羅罗聖圣聞闻聯联職职聽听肅肃脅胁脫脱臨临舉举舊旧艙舱
    艦舰艱艰藝艺節节蘇苏藥药莊庄葉叶蓋盖薦荐蘭兰虛虚處处蟲虫補补裝装製制裡里裏里見见視视覽览覺觉觀观訊讯
    記记討讨訓训託托設设許许訴诉診诊詞词試试詢询該该詳详認认語语誤误說说課课調调談谈請请論论諮咨證证識识
    譯译議议護护譽誉讀读變变讓让豐丰貝贝負负財财貢贡貧贫貨货責责貯贮費费貼贴貿贸賀贺資资賓宾賞赏賠赔質质
    賬账購购贈赠贊赞贏赢趙赵趕赶車车軌轨軍军軟软載载較较輔辅輕轻輛辆輸输轄辖轉转辯辩邊边達达遷迁選选遺遗
    還还進进遠远違违連连運运適适遞递醫医釀酿鹽盐麥麦麗丽黃黄黨党點点齊齐齡龄龍龙龜龟佈布佔占兩两萬万廠厂
    啟启啓启週周採采埠埠暢畅殯殡葬葬賃赁築筑鞏巩臺台彙汇竊窃淪沦僑侨穀谷棄弃潰溃瀆渎贖赎贓赃賄贿賂赂
    內内評评並并來来與与這这話话絡络冊册訟讼計计係系僱雇傑杰傾倾儀仪儘尽兒儿兌兑凍冻別别則则劇剧劉刘劍剑勵励匱匮厭厌厲厉叢丛吳吴呂吕喬乔喚唤嘗尝嘆叹囑嘱塗涂塵尘墮堕墜坠壇坛壽寿夠够奧奥娛娱
    嬰婴宮宫寢寝寶宝屜屉屢屡巖岩帥帅幟帜幾几廁厕廂厢廈厦彎弯彌弥徹彻恆恒恥耻悅悦惡恶惱恼愛爱慘惨慣惯慮虑憂忧憶忆懇恳懷怀懸悬懼惧戀恋拋抛挾挟捨舍捲卷掃扫掛挂揀拣揚扬搖摇搶抢摯挚撐撑撥拨撫抚
    撲扑擁拥擊击擠挤擱搁擲掷擺摆攔拦攪搅攬揽敗败敘叙斂敛斃毙斬斩晝昼晉晋曠旷曬晒梟枭棗枣棟栋極极榮荣槍枪樂乐樓楼樞枢橫横欽钦歡欢殼壳毆殴沖冲洩泄涇泾淚泪淵渊渦涡渾浑湧涌溫温滄沧滬沪滯滞滲渗
    滾滚漲涨漸渐潑泼潛潜潤润澀涩澆浇澤泽濁浊濃浓濤涛濫滥濱滨瀝沥瀾澜灑洒灘滩灣湾煉炼煥焕熱热燈灯燒烧爛烂爺爷牆墙牽牵犧牺狹狭猶犹獄狱獅狮獵猎瑣琐瓊琼畢毕疇畴癥症癒愈皺皱盞盏盧卢矚瞩矯矫礙碍
    礦矿祕秘禪禅稈秆穎颖窩窝竄窜竅窍筍笋簷檐簾帘籃篮糞粪紡纺紹绍絲丝綁绑綱纲綴缀緣缘緝缉縛缚縱纵縫缝繞绕繡绣繩绳繪绘罵骂羈羁義义習习翹翘聰聪聳耸聾聋腎肾腦脑腳脚腸肠膚肤膠胶膽胆臟脏臥卧興兴
    艷艳莖茎萊莱葷荤蒼苍蓮莲蔣蒋蔥葱蕩荡蕭萧薩萨蘆芦蘊蕴虧亏蝦虾螞蚂蠟蜡衝冲褲裤襲袭襪袜觸触訪访訝讶詐诈詛诅詠咏詣诣詩诗詭诡誇夸誌志誘诱誠诚誣诬誼谊諒谅諧谐諸诸諾诺謀谋謂谓謊谎謎谜謙谦講讲
    謝谢謠谣謬谬謹谨譜谱譴谴讚赞豎竖豬猪貓猫貞贞貪贪貫贯販贩貶贬賊贼賢贤賤贱賦赋賴赖賺赚贅赘趨趋跡迹踐践蹟迹躍跃軀躯輩辈輪轮輯辑輿舆轎轿轟轰辭辞遊游遙遥遜逊遲迟遼辽邏逻郵邮鄧邓鄭郑醞酝釘钉
    釣钓鈔钞鉅巨鉛铅銅铜銳锐鋒锋鋤锄鍋锅鍛锻鎖锁鏡镜鑄铸鑰钥鑽钻閃闪閩闽闖闯闡阐陝陕陣阵陰阴雞鸡霧雾靈灵韋韦韌韧韓韩頂顶頑顽頓顿頗颇頭头頰颊頸颈頻频顆颗顏颜顧顾顯显飄飘飼饲飽饱餓饿餘余饋馈
    饑饥馮冯駁驳駕驾駛驶騎骑騙骗騰腾驅驱驕骄驚惊鬆松鬥斗鬧闹魯鲁鯨鲸鳳凤鴨鸭鴻鸿鵝鹅鷹鹰鹼碱黴霉齋斋齒齿龐庞
    """
}
