import { LinePattern } from "./line-pattern";

const marked = new LinePattern(/^\s*[▲△●■]/);
const captions = [
  new LinePattern(/(?:摄影?|供图|资料图|摄影报道)[）)]?\s*$/),
  new LinePattern(/^\s*(?:图[为一二：]|上图|下图|左图|右图)/),
  new LinePattern(/摄影(?:记者)?[\u4e00-\u9fff\s：]{2,12}$/),
];
const longest = 120;

/** What stands under a picture: signed by who took it, or marked. */
export function isCaption({ text }: { readonly text: string }): boolean {
  if (marked.test(text)) return true;
  const words = text.trim();
  return words.length < longest && captions.some((caption) => caption.test(words));
}

/** >>>点击进入全国政协十二届五次会议视频回放: where readers may go on. */
export const leadsOn = /^\s*[>＞»]{2}|点击|点此|戳此|扫码|回放|入口|专题|链接|相关(?:报道|新闻|阅读)|更多/;
