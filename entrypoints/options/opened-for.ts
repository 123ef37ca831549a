/** What the settings page was opened for by the popup, told by the part of its address behind `#`. Page text never stands there. */
export type OpenedFor =
  | { readonly kind: 'add'; readonly label: string; readonly tab?: number }
  | { readonly kind: 'article'; readonly tab: number }
  | { readonly kind: 'file'; readonly tab: number };

const LONGEST_LABEL = 200;

/** The place in the settings page that is opened for something, as `readOpenedFor` reads it. */
export function addressFor(wanted: OpenedFor): string {
  if (wanted.kind !== 'add') return `/options.html#${wanted.kind === 'file' ? 'exchange' : 'article'}?tab=${wanted.tab}`;
  const words = new URLSearchParams({ label: wanted.label.slice(0, LONGEST_LABEL) });
  if (wanted.tab !== undefined) words.set('tab', String(wanted.tab));
  return `/options.html#own?${words}`;
}

/** Reads the part of an address behind `#`; `undefined` for a plain place in the page, or anything else. */
export function readOpenedFor(hash: string): OpenedFor | undefined {
  const [, place, rest] = /^#(own|article|exchange)\?(.+)$/s.exec(hash) ?? [];
  if (place === undefined || rest === undefined) return undefined;
  const words = new URLSearchParams(rest);
  const tab = tabOf(words.get('tab'));
  const label = words.get('label')?.trim().slice(0, LONGEST_LABEL);
  if (place === 'own') return label ? { kind: 'add', label, ...(tab === undefined ? {} : { tab }) } : undefined;
  return tab === undefined ? undefined : { kind: place === 'article' ? 'article' : 'file', tab };
}

function tabOf(text: string | null): number | undefined {
  return text !== null && /^\d{1,10}$/.test(text) ? Number(text) : undefined;
}
