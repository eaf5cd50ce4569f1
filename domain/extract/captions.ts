/** What stands under a picture: signed by who took it, or marked. */
export function isCaption({ text }: { readonly text: string }): boolean {
  const words = text.trim();
  return (
    /^[▲△●■]/.test(words) ||
    (words.length < 120 &&
      (/(?:摄影?|供图|资料图|摄影报道)[）)]?$/.test(words) ||
        /^(?:图[为一二：]|上图|下图|左图|右图)/.test(words) ||
        /摄影(?:记者)?[\u4e00-\u9fff\s：]{2,12}$/.test(words)))
  );
}

/** >>>点击进入全国政协十二届五次会议视频回放: where readers may go on. */
export const leadsOn = /^\s*[>＞»]{2}|点击|点此|戳此|扫码|回放|入口|专题|链接|相关(?:报道|新闻|阅读)|更多/;
