import { rule } from "./rule";

const spoke = "…县委书记李强东作了讲话。他强调，";
const page =
  "在县十六届人大三次会议闭幕会上的讲话（摘要）\n县委书记 孙新军\n各位代表：县十六届人大三次会议即将闭幕。我讲几点意见。";

/** Who spoke, as what, and the numbered points; who signed. */
export const speechRules = [
  rule("speaker", "讲话人", "who spoke", `${spoke}要真抓实干。`, "…县委书记李强东在主席台就座。"),
  rule(
    "speaker-of-printed-speech",
    "全文刊登的讲话，题下署名",
    "the name below the title of a printed speech",
    page,
    "…县委书记孙新军在主席台就座。",
  ),
  rule(
    "post-of-printed-speech",
    "全文刊登的讲话，署名前的职务",
    "the post beside the name below the title of a printed speech",
    page,
    "…县委书记孙新军在主席台就座。",
  ),
  rule(
    "post-beside-name",
    "姓名旁的职务",
    "the post beside the name",
    `${spoke}要真抓实干。`,
    "…李强东指出，要真抓实干。",
  ),
  rule(
    "post-elsewhere",
    "文中别处给此人的职务",
    "the post that the article gives the person elsewhere",
    "…县委书记李强东主持大会。\n李强东指出，要真抓实干。",
    "…李强东指出，要真抓实干。",
  ),
  rule(
    "point-要",
    "一要、二要",
    "points numbered 一要",
    `${spoke}一要学深悟透；二要真抓实干。`,
    `${spoke}要学深悟透，不要一要再要。`,
  ),
  rule(
    "point-是要",
    "一是、一是要",
    "points numbered 一是",
    `${spoke}一是学深悟透；二是要真抓实干。`,
    `${spoke}这是头一是非，要真抓实干。`,
  ),
  rule(
    "point-第",
    "第一、第二",
    "points numbered 第一",
    `${spoke}第一，要学深悟透。第二，要真抓实干。`,
    `${spoke}要争当第一，要真抓实干。`,
  ),
  rule(
    "point-bracket",
    "（一）（二）",
    "points numbered （一）",
    `${spoke}（一）学深悟透。（二）真抓实干。`,
    `${spoke}学深悟透（一）。`,
  ),
  rule(
    "point-、",
    "一、二、",
    "points numbered 一、",
    "…县委书记李强东提出两点要求：一、学深悟透。二、真抓实干。",
    `${spoke}一、二产业要融合。`,
  ),
  rule(
    "point-首先",
    "首先、其次、最后",
    "points in order without a number",
    `${spoke}首先，要学深悟透。其次，要真抓实干。最后，要团结奋进。`,
    "…大会首先听取了报告，最后奏国歌。县委书记李强东作了讲话。",
  ),
  rule(
    "subpoint-要",
    "要点下的短句“要……”",
    "a short sentence with 要 under a point",
    `${spoke}一要把牢方向。要强化理论武装。二要狠抓项目。`,
    `${spoke}一要把牢方向。要在实践中，不断强化理论武装。二要狠抓项目。`,
  ),
  rule(
    "subpoint-numbered",
    "要点下再编号的分点",
    "points numbered again under a point",
    `${spoke}一要把牢方向。一是学习要深入；二是领会要到位。二要狠抓项目。`,
    `${spoke}一要把牢方向。二要狠抓项目。`,
  ),
  rule(
    "byline-signed",
    "文末括注的作者",
    "signed in brackets at the end",
    "…会议通过各项决议。（王晶晶 梁美丽）",
    "…会议通过各项决议。（草案）",
  ),
  rule(
    "byline-dateline",
    "本报讯后括注的记者",
    "named in brackets behind the dateline",
    "本报讯（记者 杨文）1月9日，安平县第十六届人民代表大会第三次会议闭幕。",
    "本报讯（完）1月9日，安平县第十六届人民代表大会第三次会议闭幕。",
  ),
  rule(
    "byline-agency",
    "通讯社电头里的记者",
    "named in an agency’s dateline",
    "（中央社记者邱国强北京11日电）第十一届全国人民代表大会第四次会议闭幕。",
    "（中央社北京11日电）第十一届全国人民代表大会第四次会议闭幕。",
  ),
  rule(
    "byline-line",
    "单独一行的记者",
    "named in a line of their own",
    "安平县人大会议闭幕\n□河北日报记者 刘亚辉\n1月9日，安平县第十六届人民代表大会第三次会议闭幕，会议通过各项决议。",
    "安平县人大会议闭幕\n记者 罗斌 摄\n1月9日，安平县第十六届人民代表大会第三次会议闭幕，会议通过各项决议。",
  ),
  rule(
    "byline-after-dateline",
    "电头后的记者",
    "named right behind the dateline",
    "南都讯 记者朱鹏景 2月26日下午，安平县第十六届人民代表大会第三次会议闭幕。",
    "南都讯 记者从会上获悉，2月26日下午，安平县第十六届人民代表大会第三次会议闭幕。",
  ),
] as const;
