const MARKED = /[^\s!-~]/;

/**
 * Lower case without diacritics, one UTF-16 unit in, one out, so that offsets stay true:
 * `É` becomes `e`, letters that do not decompose (`ø`) only lose their case.
 */
export function foldLetters(text: string): string {
  if (!MARKED.test(text)) return text.toLowerCase();
  let folded = '';
  for (let at = 0; at < text.length; at++) folded += foldLetter(text.charAt(at));
  return folded;
}

function foldLetter(letter: string): string {
  const base = letter.normalize('NFD').charAt(0).toLowerCase();
  return base.length === 1 ? base : letter;
}
