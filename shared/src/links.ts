const endings =
  'nl|be|de|com|net|org|eu|info|io|me|gg|tv|xyz|link|site|online|shop|store|app|co|cc|to|ly|club|live|page|ru|cn|top|biz';
const link = new RegExp(
  `https?:\\/\\/|(?:^|[^\\p{L}\\p{N}])www\\.\\p{L}|(?:^|[\\s(<"'])[\\p{L}\\p{N}][\\p{L}\\p{N}-]*(?:\\.[\\p{L}\\p{N}-]+)*\\.(?:${endings})(?=$|[\\s/?#:)>"',.!])`,
  'iu',
);

/** Whether a text leads to a page elsewhere: an address with or without what goes before it. */
export const hasLink = (text: string): boolean => link.test(text.normalize('NFKC'));
