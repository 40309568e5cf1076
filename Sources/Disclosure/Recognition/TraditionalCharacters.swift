/// The simplified form of the traditional characters that occur in labels and headings.
///
/// Mirror sites print reports converted by machine. Only characters of the official wording and of
/// the names of regions are listed: the table serves matching, prose is shown as it stands.
struct TraditionalCharacters: Sendable {
  private let simplified: [UInt16]

  /// The traditional character, then its simplified form.
  private static let pairs = """
    並并亞亚佈布來来侖仑係系倆俩倉仓個个們们倫伦偉伟傳传債债傷伤僕仆儀仪億亿優优儲储兒儿兗兖內内兩两
    冊册凍冻凱凯別别則则剋克剛刚創创劃划劇剧劍剑劑剂動动務务勝胜勞劳勢势勵励勸劝勻匀匯汇區区協协卻却
    卽即厤历參参叢丛吳吴呂吕員员問问啓启啟启單单噹当嚴严囌苏國国圍围園园圖图團团垻坝執执堅坚堯尧報报
    場场塊块塗涂墊垫墰坛墾垦壇坛壓压壘垒壞坏壩坝壯壮壺壶壽寿夠够夢梦夾夹奪夺奮奋婁娄婦妇孫孙學学宮宫
    實实寧宁審审寫写寬宽寶宝將将尋寻對对導导屆届層层屬属岡冈峯峰島岛峽峡崍崃崑昆崗岗崙仑嵐岚嶗崂嶧峄
    嶺岭嶼屿嶽岳巒峦巖岩師师帳帐帶带幣币幫帮幹干幾几庫库廂厢廈厦廕荫廠厂廢废廣广廬庐廳厅張张強强彈弹
    彌弥彙汇彥彦後后徑径從从復复徵征徹彻恆恒惡恶愛爱態态慣惯慮虑慶庆憂忧憑凭憲宪應应懷怀戰战戲戏戶户
    掃扫掛挂採采揚扬換换損损搶抢撫抚擇择擔担據据擬拟擴扩擾扰攔拦攝摄敘叙敵敌數数斂敛斷断於于昇升時时
    晉晋暉晖暫暂曆历曉晓曏向書书會会東东査查條条棗枣棲栖楊杨業业極极榦干榮荣構构樂乐樅枞樑梁樓楼標标
    樣样樹树樺桦橋桥機机橫横檔档檯台權权欒栾欽钦歷历歸归殘残氣气決决沒没沖冲況况涇泾涼凉淥渌淨净淩凌
    淶涞減减渦涡渾浑湞浈湯汤準准溝沟溫温溮浉滄沧滅灭滎荥滙汇滿满漢汉漣涟漵溆潁颍潛潜潤润潯浔澗涧澠渑
    澤泽澱淀濛蒙濟济濰潍濱滨瀋沈瀏浏瀘泸瀰弥瀾澜灘滩灣湾灤滦為为烏乌無无煙烟煩烦燈灯營营爐炉爭争爲为
    爾尔牽牵狀状猶犹獅狮獎奖獨独獲获獻献現现琿珲瑤瑶瑪玛環环瓊琼甌瓯產产甦苏甯宁畢毕畫画異异當当疇畴
    疊叠療疗發发盡尽監监盤盘盧卢眞真眾众硯砚碩硕碭砀確确礄硚礎础礦矿祿禄禪禅禮礼稅税稜棱種种稱称穀谷
    積积穩稳穫获窪洼窮穷競竞筆笔節节範范築筑簡简糧粮糰团糾纠紀纪約约紅红納纳純纯紙纸級级紮扎細细紹绍
    終终組组結结給给統统絳绛綏绥經经綜综綠绿維维網网綵彩綿绵緊紧緑绿線线緣缘編编縉缙縣县縱纵總总績绩
    織织繳缴繼继續续罰罚罷罢羅罗義义習习聖圣聞闻聯联聶聂職职聽听肅肃脫脱腦脑膠胶臘腊臥卧臨临臺台與与
    興兴舉举舊旧舘馆荊荆莊庄華华菴庵萊莱萬万葉叶蒼苍蓋盖蓮莲蔭荫蕪芜蕭萧薊蓟薌芗薑姜薩萨藍蓝藝艺藥药
    藴蕴藺蔺蘄蕲蘆芦蘇苏蘊蕴蘭兰蘿萝處处虛虚號号蟲虫術术衛卫衝冲裏里補补裝装裡里製制複复覆复見见規规
    視视覺觉覽览觀观訂订計计訊讯訓训託托記记訥讷訪访設设許许訴诉詔诏評评詞词試试話话該该詳详誌志認认
    語语誤误說说誰谁課课誼谊調调談谈請请論论諮咨諸诸諾诺謀谋謂谓謙谦講讲謝谢謨谟證证識识譙谯譜谱譯译
    議议護护讀读變变讓让讚赞豐丰貝贝貞贞財财貢贡貧贫貨货販贩責责貯贮貴贵買买貸贷費费貼贴賀贺資资賈贾
    賓宾賚赉賞赏賠赔賢贤賣卖質质購购賽赛贈赠贊赞贛赣趙赵跡迹踐践車车軍军軟软較较載载輔辅輕轻輝辉輪轮
    輸输輿舆轄辖轉转辦办農农迴回連连週周進进遊游運运過过達达違违遙遥遜逊遞递遠远適适遲迟遷迁選选遺遗
    遼辽邁迈邊边郟郏郵邮鄆郓鄉乡鄒邹鄖郧鄧邓鄭郑鄰邻鄲郸鄴邺醫医釋释針针鈡钟鉅巨鉛铅銀银銅铜銷销鋒锋
    鋪铺鋼钢錄录錢钱錦锦錫锡錯错鍾钟鎣蓥鎭镇鎮镇鏡镜鐘钟鐵铁鑑鉴鑲镶長长門门閉闭開开間间閔闵閘闸閣阁
    閤合閩闽閬阆閱阅閶阊閻阎關关闡阐陘陉陝陕陰阴陳陈陸陆陽阳隊队階阶際际隨随險险隴陇雙双雜杂雞鸡離离
    難难雲云電电靈灵靜静鞏巩韆千韓韩響响頁页頂顶項项順顺須须預预頗颇領领頭头題题額额類类顯显風风颱台
    飛飞養养餘余館馆饒饶馬马駐驻騰腾驊骅驗验驛驿鬆松鬥斗鬱郁魚鱼魯鲁鮁鲅鮮鲜鯉鲤鳩鸠鳳凤鳴鸣鴨鸭鶴鹤
    鷄鸡鷹鹰鹹咸鹼碱鹽盐麗丽麥麦黃黄點点黨党齊齐龍龙
    """

  init() {
    var table = (0...0x51FF).map { UInt16(0x4E00 + $0) }
    var traditional: UInt32?
    for scalar in Self.pairs.unicodeScalars where ScalarClass.isHan(scalar.value) {
      if let source = traditional {
        table[Int(source) - 0x4E00] = UInt16(truncatingIfNeeded: scalar.value)
        traditional = nil
      } else {
        traditional = scalar.value
      }
    }
    simplified = table
  }

  @inline(__always)
  func simplify(_ scalar: UInt32) -> UInt32 {
    guard scalar >= 0x4E00, scalar <= 0x9FFF else { return scalar }
    return UInt32(simplified[Int(scalar) - 0x4E00])
  }
}
