/** Surnames that cover nearly all names in reports; two-character ones first. */
export const surname =
  "(?:欧阳|司马|上官|诸葛|尉迟|皇甫|令狐|东方|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟褚娄寇冼郎廉连全权巫蒲敖闫肖岩付迟佟冀阿买艾扎热木次旦洛央吐尼多巴才格桑达曲珠仁布吾郁应原檀令代强哈昂骆穆操权信仲宗冶鄂帕谌晁揭洑瞿逄郇仝扈亓隗琚邸牟矫闪明宪勾粟熙农银吾蓝])";

/** A name of two to four characters. */
export const personName = `${surname}[\\u4e00-\\u9fff]{1,2}`;

/** Endings of posts: what stands before a name and ends so is a post. */
export const postEnd =
  /(?:书记|主席|主任|区长|县长|市长|省长|州长|镇长|乡长|旗长|盟长|院长|检察长|秘书长|部长|局长|委员长|总理|组长|常委|委员|代表|行长|处长|书记处书记|召集人|秘书)$/;
