/** What a post ends with. */
export const postForm =
  /(?:主席|主任|书记|秘书长|委员|常委|省长|市长|区长|县长|镇长|乡长|旗长|州长|盟长|总理|院长|检察长|审判长|部长|代表)$/;
