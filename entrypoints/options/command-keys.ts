import { browser } from 'wxt/browser';

/** The keys of the extension's commands as the browser has them now, by command; one without a key is left out. */
export async function commandKeys(): Promise<Readonly<Record<string, string>>> {
  // Firefox on Android has no keys and no such interface.
  const commands = (await browser.commands?.getAll()) ?? [];
  return Object.fromEntries(commands.flatMap(({ name, shortcut }) => (name && shortcut ? [[name, readable(shortcut)]] : [])));
}

/** `Alt+Period` → `Alt + .`; macOS writes its keys as signs (`⌥⇧G`) and they stay as they are. */
function readable(shortcut: string): string {
  return shortcut
    .split('+')
    .map((key) => ({ Period: '.', Comma: ',', MacCtrl: 'Control' })[key] ?? key)
    .join(' + ');
}
