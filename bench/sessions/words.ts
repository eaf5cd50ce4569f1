/** What generated sessions speak of: words that such reports use, put together at random. */

export const surnames = [
  ..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余",
];

export const givenCharacters = [
  ..."伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文志海林春梅生荣云飞鹏宇浩欣怡博雪晨阳斌辉东亮新成立民永",
];

export const verbs = [
  "推进",
  "加快",
  "抓好",
  "深化",
  "提升",
  "健全",
  "完善",
  "守牢",
  "扩大",
  "办好",
  "优化",
  "落实",
  "巩固",
  "加强",
  "培育",
  "补齐",
  "压实",
  "服务",
];

/** By subject, so that a search for one finds a plausible share of sessions. */
export const objects: Readonly<Record<string, readonly string[]>> = {
  politics: ["理论武装", "党的建设", "作风建设", "廉洁自律", "法治政府", "民主监督", "协商议政", "依法履职"],
  industry: [
    "工业转型",
    "招商引资",
    "专精特新企业",
    "开发区建设",
    "煤炭清洁利用",
    "数字经济",
    "民营经济",
    "营商环境",
  ],
  farming: [
    "乡村振兴",
    "高标准农田",
    "粮食安全",
    "特色种植",
    "畜牧养殖",
    "农田水利",
    "农村人居环境",
    "脱贫成果",
  ],
  people: [
    "义务教育",
    "学前教育",
    "基层医疗",
    "养老服务",
    "托育服务",
    "稳岗就业",
    "城乡低保",
    "保障性住房",
    "残疾人保障",
  ],
  nature: ["污染防治", "黄河流域生态保护", "国土绿化", "河道治理", "垃圾分类", "节能降碳", "饮用水水源保护"],
  building: ["老旧小区改造", "城市更新", "农村公路", "供热管网", "停车设施", "海绵城市", "重大项目"],
  safety: ["安全生产", "防灾减灾", "信访化解", "扫黑除恶", "食品药品安全", "基层治理", "矛盾纠纷调处"],
  culture: ["文旅融合", "全域旅游", "非物质文化遗产", "全民阅读", "公共文化服务", "红色资源"],
};

export const ends = [
  "一件一件办实",
  "见到成效",
  "让群众满意",
  "不留死角",
  "走在前列",
  "久久为功",
  "落到实处",
  "按期完成",
];

export const quantities = ["个项目", "公里", "万亩", "户", "件实事", "处", "亿元", "所学校"];

export const congressPosts = [
  "人大常委会主任",
  "县长",
  "人民法院院长",
  "人民检察院检察长",
  "人大常委会副主任",
  "副县长",
];
export const cppccPosts = ["政协主席", "政协副主席", "政协秘书长", "政协常务委员"];
export const speakerPosts = ["县委书记", "区委书记", "人大常委会主任", "政协主席"];

export const publishers = ["日报", "晚报", "新闻网", "融媒体中心"];
