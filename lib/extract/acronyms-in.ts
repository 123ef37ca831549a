/** The acronyms inside an explained stretch of text, without dots and plural: `UN` and `NPT` for "UN-led NPTs". */
export function acronymsIn(text: string): string[] {
  return text.replace(/(?<=\p{Lu})\.(?=\p{Lu}|$)/gu, '').match(/\p{Lu}[\p{Lu}\p{N}&]+/gu) ?? [];
}
