import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const PREFIX = 'newsgloss-e2e-';
const NOTE = 'browser.pid';

export type ScratchFolder = {
  readonly path: string;
  /** Notes a browser and its profile: it ends with this process, or with a later run if this one is killed. */
  note(browserPid: number | undefined, profile: string): void;
  remove(): void;
};

/**
 * Makes a temporary folder that a browser can use for its profile. It goes, and its browser with it, with `remove`, with
 * the end of this process (also by Ctrl-C), or, when this process was killed outright, with the next call of this function.
 */
export function makeScratchFolder(browserPath: string): ScratchFolder {
  const place = placeFor(browserPath);
  sweep(place);
  const path = mkdtempSync(join(place, `${PREFIX}${process.pid}-`));
  cleanUpAtExit();
  mine.add(path);
  return {
    path,
    note: (pid, profile) => writeFileSync(join(path, NOTE), `${pid ?? 0}\n${profile}`),
    remove: () => {
      mine.delete(path);
      removeFolder(path);
    },
  };
}

/** The folders of this process that are still there. */
const mine = new Set<string>();

/** The signals that end a process, with their numbers; a program that ends by one is expected to answer 128 + number. */
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

function cleanUpAtExit(): void {
  if (mine.size > 0) return;
  process.once('exit', () => {
    for (const path of mine) removeFolder(path);
  });
  for (const [signal, number] of Object.entries(SIGNALS)) process.once(signal, () => process.exit(128 + number));
}

function removeFolder(path: string): void {
  endBrowser(path);
  rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** A browser from a snap sees neither the common temporary folder nor hidden folders of the home, only its own. */
function placeFor(browserPath: string): string {
  const name = snapName(browserPath);
  const own = name && join(homedir(), 'snap', name, 'common');
  return own && existsSync(own) ? own : tmpdir();
}

function snapName(browserPath: string): string | undefined {
  const real = realpathSync(browserPath);
  if (browserPath.startsWith('/snap/') || basename(real) === 'snap') return basename(browserPath);
  // Ubuntu's /usr/bin/firefox and /usr/bin/chromium-browser are small scripts that start the snap.
  const isScript = statSync(real).size < 4096;
  return isScript ? /\/snap\/bin\/([\w-]+)/.exec(readFileSync(real, 'utf8'))?.[1] : undefined;
}

/** Removes what killed runs left: their folders, and the browsers that still live in them. */
function sweep(place: string): void {
  for (const name of readdirSync(place)) {
    const owner = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    removeFolder(join(place, name));
  }
}

/** Ends the browser noted in a folder, if that number still belongs to a browser with the noted profile. */
function endBrowser(path: string): void {
  const note = join(path, NOTE);
  const [number, profile] = existsSync(note) ? readFileSync(note, 'utf8').split('\n') : [];
  const pid = Number(number ?? 0);
  if (pid <= 0 || !profile || process.platform === 'win32' || !isAlive(pid)) return;
  // Browsers are started as the first of a group of their own.
  if (commandOf(pid).includes(profile)) process.kill(-pid, 'SIGKILL');
}

/** The command line of a process; empty where there is no `ps`, and then nothing is ended. */
function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
