/** Stands in for `wxt/browser` in tests of the extension pages: messages go to functions of the test, events are raised by it. */

type Listener = (...details: unknown[]) => void;

class FakeEvent {
  readonly listeners = new Set<Listener>();
  addListener(listener: Listener): void {
    this.listeners.add(listener);
  }
  removeListener(listener: Listener): void {
    this.listeners.delete(listener);
  }
  raise(...details: unknown[]): void {
    for (const listener of [...this.listeners]) listener(...details);
  }
}

export type Message = { readonly kind: string; readonly question: never };

type Tab = { readonly id: number; readonly url?: string; readonly status?: 'loading' | 'complete' };

/** What the test decides and what it sees. */
export type FakeBrowser = {
  id: string | undefined;
  tab: Tab | undefined;
  allowed: boolean;
  /** The MIME type of the page in front; undefined where the browser lets no extension in. */
  type: string | undefined;
  shortcuts: Record<string, string>;
  background: (message: Message) => unknown;
  page: (message: Message) => unknown;
  /** Everything that was asked or done, in order: `kind question` or the name of a browser function. */
  readonly log: string[];
  /** What a function gives that is run in the tab. */
  inTab: unknown;
  readonly storageChanged: FakeEvent;
};

export const fake: FakeBrowser = {
  id: 'newsgloss',
  tab: undefined,
  allowed: true,
  type: 'text/html',
  shortcuts: {},
  background: () => undefined,
  page: () => undefined,
  log: [],
  inTab: null,
  storageChanged: new FakeEvent(),
};

/** Sets everything back to a browser with one ordinary page in front and nobody who answers. */
export function resetFakeBrowser(): void {
  Object.assign(fake, { id: 'newsgloss', allowed: true, type: 'text/html', shortcuts: { 'next-term': 'Alt+Period' } });
  fake.tab = { id: 7, url: 'https://news.example.org/story', status: 'complete' };
  fake.background = noAnswer;
  fake.page = noAnswer;
  fake.log.length = 0;
  fake.inTab = null;
  fake.storageChanged.listeners.clear();
}

function noAnswer(): never {
  throw new Error('Could not establish connection. Receiving end does not exist.');
}

/** Messages are copied as JSON on their way, as between processes. */
async function deliver(to: (message: Message) => unknown, message: Message): Promise<unknown> {
  fake.log.push(`${message.kind} ${JSON.stringify(message.question)}`);
  const answer = await to(JSON.parse(JSON.stringify(message)) as Message);
  return answer === undefined ? { answer: undefined } : JSON.parse(JSON.stringify({ answer }));
}

async function done(name: string): Promise<void> {
  fake.log.push(name);
}

export const browser = {
  runtime: {
    get id() {
      return fake.id;
    },
    getURL: (path: string) => `chrome-extension://newsgloss${path}`,
    getManifest: () => ({ version: '1.2.3' }),
    sendMessage: (message: Message) => deliver((sent) => fake.background(sent), message),
    openOptionsPage: () => done('openOptionsPage'),
    onMessage: new FakeEvent(),
  },
  tabs: {
    query: async () => (fake.tab ? [fake.tab] : []),
    sendMessage: (_id: number, message: Message) => deliver((sent) => fake.page(sent), message),
    reload: (id: number) => done(`reload ${id}`),
    create: ({ url }: { url: string }) => done(`create tab ${url}`),
    remove: (id: number) => done(`remove tab ${id}`),
    getCurrent: async () => ({ id: 3 }),
  },
  scripting: {
    /** What the tab shows, where that is asked; else our code in the one frame of a page that answers. */
    async executeScript({ args }: { readonly args?: readonly unknown[] }) {
      if (args) return [{ result: fake.inTab }];
      if (!fake.allowed || fake.type === undefined) throw new Error('Cannot access contents of the page.');
      const reader = fake.page === noAnswer ? {} : { reader: 'reading' };
      return [{ frameId: 0, result: { path: [], type: fake.type, hasFocus: true, ...reader } }];
    },
  },
  permissions: {
    contains: async () => fake.allowed,
    request: async () => {
      await done('request access');
      fake.allowed = true;
      return true;
    },
  },
  commands: { getAll: async () => Object.entries(fake.shortcuts).map(([name, shortcut]) => ({ name, shortcut })) },
  storage: { local: { onChanged: fake.storageChanged } },
};
