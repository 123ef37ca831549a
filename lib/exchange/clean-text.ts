// Control characters of C0 and C1 but tab and line feed, and the two code points no XML file may hold.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** A text of several lines: well formed, without control characters, line ends as `\n`, without blanks around it. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROLS, '').trim();
}

/** A text of one line: as `cleanText`, with line ends and tabs turned into single blanks. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[^\S\n\t\u2028\u2029]*[\n\t\u2028\u2029]+\s*/g, ' ')
    .trim();
}
