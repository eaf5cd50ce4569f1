/** Radicals of the supplement that PDFs show for characters, and the characters (Unicode, EquivalentUnifiedIdeograph). */
const supplement: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "⺁厂⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爪⺥爫⺦丬⺧牛⺨犭" +
    "⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罓⺲罒⺳网⺴罓⺵网⺶羊⺷羊⺸羋⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足" +
    "⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阝⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
  )
    .match(/../gu)
    ?.map((pair) => [...pair] as const) ?? [],
);

/**
 * Text with the signs for radicals (U+2E80 to U+2FDF), which a PDF's fonts give for characters of the same shape,
 * turned into the characters. Nothing else is normalised: （，） would become ASCII.
 */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/g, (sign) =>
    sign === "\u2f3e" ? "户" : sign >= "\u2f00" ? sign.normalize("NFKC") : (supplement[sign] ?? sign),
  );
}
