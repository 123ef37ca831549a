import type { TargetedDragEvent, TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../lib/ui/icon.tsx';
import { importIcon } from '../../lib/ui/icon-paths.ts';

/** What the file dialog offers first; any other file can be chosen and will be looked at. */
const ENDINGS = '.json,.csv,.tsv,.tbx,.xml,.md,.markdown,.txt';

/** The place where a file is chosen or dropped. The choosing is the browser's own, so it works with every input device. */
export function FileDrop({ onFile }: { readonly onFile: (file: File) => void }) {
  const [over, setOver] = useState(false);
  const choose = (event: TargetedEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    // The same file may be chosen again after it was mended.
    event.currentTarget.value = '';
    if (file) onFile(file);
  };
  const drop = (event: TargetedDragEvent<HTMLElement>) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file) onFile(file);
  };
  const drag = (event: TargetedDragEvent<HTMLElement>) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the file field inside is the first
    <div class={over ? 'drop over' : 'drop'} onDragOver={drag} onDragLeave={() => setOver(false)} onDrop={drop}>
      <label class="button">
        <Icon path={importIcon} />
        {i18n.t('exchangeChoose')}
        <input type="file" class="unseen" accept={ENDINGS} onChange={choose} />
      </label>
      <span class="drop-text">{i18n.t('exchangeDrop')}</span>
      <p class="fine">{i18n.t('exchangeForms')}</p>
    </div>
  );
}
