type MessageApi = {
  getMessage(key: string, substitutions?: string | string[]): string;
  getUILanguage(): string;
};

type Messages = Readonly<Record<string, { readonly message: string }>>;

/**
 * Sees to it that the browser's messages are there before a page of ours is drawn. Chromium 156 now and then gives a new process
 * an empty list of them and keeps it for as long as the process lives (seen in about 1 of 60 starts right after installing); the
 * page would stay without a single word. Then they are read from our own package and `api.getMessage` is replaced.
 * `readFile` gives a file of the package as JSON and rejects when there is none. Throws when not even the English texts can be read.
 */
export async function ensureMessages(api = browserMessages(), readFile = readOwnFile): Promise<void> {
  if (api.getMessage('extensionName') !== '') return;
  const messages = await readMessages(localesFor(api.getUILanguage()), readFile);
  api.getMessage = (key, substitutions = []) => fill(messages[key]?.message ?? '', [substitutions].flat());
}

/** The object that `#i18n` asks too: a polyfill's copy of it would not do. */
function browserMessages(): MessageApi {
  // Every browser for which this is built has `chrome`, Firefox too.
  return (globalThis as unknown as { chrome: { i18n: MessageApi } }).chrome.i18n;
}

async function readOwnFile(path: string): Promise<unknown> {
  return (await fetch(path)).json();
}

/** The languages there are texts for: to ask for a file that is not there would show as an error of the page. */
const TRANSLATED: ReadonlySet<string> = new Set(
  Object.keys(import.meta.glob('./locales/*.json')).map((path) => path.slice(path.lastIndexOf('/') + 1, -'.json'.length)),
);

/** The folders a browser looks through: `pt-BR` → pt_BR, pt, en, as far as they exist. */
function localesFor(language: string): string[] {
  const [base = 'en'] = language.split('-');
  const names = [...new Set([language, base, 'en'])];
  return names.filter((name) => TRANSLATED.has(name)).map((name) => name.replaceAll('-', '_'));
}

async function readMessages(locales: readonly string[], readFile: (path: string) => Promise<unknown>): Promise<Messages> {
  const found: Messages[] = [];
  for (const locale of locales) {
    // One that cannot be read leaves the others; the package's own files have the form the build gave them.
    const messages = (await readFile(`/_locales/${locale}/messages.json`).catch(() => undefined)) as Messages | undefined;
    if (messages) found.unshift(messages);
  }
  if (found.length === 0) throw new Error('Newsgloss cannot read its own texts');
  return Object.assign({}, ...found);
}

/** Fills `$1` to `$9` in; `$$` stands for a dollar sign. */
function fill(message: string, substitutions: readonly string[]): string {
  return message.replace(/\$(?:\$|([1-9]))/g, (all, place?: string) => (place ? (substitutions[Number(place) - 1] ?? '') : all.slice(1)));
}
