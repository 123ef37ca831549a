/** What a reader does in a document before changing it. */
const USES = ['pointerdown', 'keydown', 'focusin'] as const;

/** Whether the whole document is edited, as old editors do it. */
export function isDesigned(): boolean {
  return document.designMode === 'on';
}

/** Calls back when the reader begins to use a document that has become an editor, or is none any more; no event tells of it by itself. */
export function watchDesignMode(onChange: () => void, signal: AbortSignal): void {
  let was = isDesigned();
  const look = (): void => {
    if (was === isDesigned()) return;
    was = !was;
    onChange();
  };
  for (const type of USES) addEventListener(type, look, { capture: true, passive: true, signal });
}
