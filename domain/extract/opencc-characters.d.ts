/** OpenCC's table of traditional characters, parted by "|": the character, then its simplified forms, likeliest first. */
declare module "opencc-js/dict/TSCharacters" {
  const pairs: string;
  export default pairs;
}
