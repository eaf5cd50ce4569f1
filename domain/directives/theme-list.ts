/** One theme: words that suggest it, and longer phrases in which such a word does not count. */
type ThemeRule = { words: readonly string[]; except?: readonly string[] };

/** The themes of directives, in the order of display. */
export const themes = [
  "party_leadership",
  "growth",
  "projects",
  "business",
  "countryside",
  "livelihood",
  "environment",
  "safety",
  "local_government",
  "law",
  "culture",
  "science",
  "reform",
  "unity",
  "own_work",
  "conduct",
  "following_up",
] as const;
export type Theme = (typeof themes)[number];

/** The published list: which words suggest a theme, and which phrases are passed over. */
export const themeRules: Readonly<Record<Theme, ThemeRule>> = {
  party_leadership: {
    words: [
      "党的领导",
      "政治立场",
      "政治方向",
      "政治品格",
      "理想信念",
      "两个确立",
      "两个维护",
      "党的创新理论",
    ],
  },
  growth: {
    words: ["高质量发展", "经济", "产业", "转型", "制造业", "招商", "服务业"],
    except: ["非公有制经济人士", "经济工作会议"],
  },
  projects: { words: ["项目建设", "重点工程", "重大项目", "重点项目", "项目"], except: ["民生项目"] },
  business: { words: ["营商环境", "企业", "民营经济", "市场主体"] },
  countryside: { words: ["乡村", "农业", "农村", "农民", "粮食", "农田", "脱贫"] },
  livelihood: {
    words: ["民生", "就业", "教育", "医疗", "医院", "养老", "社会保障", "住房", "学校", "难事", "急难愁盼"],
    except: ["教育基地", "教育活动", "主题教育", "警示教育"],
  },
  environment: {
    words: ["生态", "绿色", "污染", "低碳", "零碳", "新能源", "节能", "环境保护"],
    except: ["政治生态"],
  },
  safety: { words: ["安全生产", "安全", "平安", "风险", "维护稳定", "社会稳定", "应急", "信访"] },
  local_government: { words: ["基层治理", "社会治理", "社区", "小区", "城市管理", "管好城市"] },
  law: { words: ["法治", "依法", "法律", "司法", "执法"] },
  culture: { words: ["文旅", "旅游", "文化", "景区", "游客"] },
  science: { words: ["科技", "科学技术", "人才", "数字", "自主创新", "创新驱动", "研发"] },
  reform: { words: ["改革", "对外开放", "扩大开放"] },
  unity: { words: ["团结", "共识", "统一战线", "统战", "党外", "协商", "人心"] },
  own_work: {
    words: ["履职", "自身建设", "代表工作", "委员作用", "调查研究", "调研", "提案", "议案", "监督"],
  },
  conduct: { words: ["作风", "真抓实干", "求真务实", "马上就办", "形式主义", "廉洁", "反腐"] },
  following_up: { words: ["会议精神", "传达学习"] },
};
