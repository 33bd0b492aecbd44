/** The font's own apostrophe and quotation marks are as wide as a Chinese sign. */
export function fittingText(text: string, lang: string): string {
  if (lang !== 'en') return text;
  return text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"');
}
