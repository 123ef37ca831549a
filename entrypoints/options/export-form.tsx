import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Format } from '../../lib/exchange/draft.ts';
import type { OwnGlossaryRow } from '../../lib/messages/protocol.ts';
import { Icon } from '../../lib/ui/icon.tsx';
import { saveIcon } from '../../lib/ui/icon-paths.ts';
import { Select } from '../../lib/ui/select.tsx';
import { saveFile } from './save-file.ts';

/** The forms of a file, in the order in which they are offered. */
export const FORMATS = [
  { value: 'json', name: 'exchangeJson' },
  { value: 'csv', name: 'exchangeCsv' },
  { value: 'tsv', name: 'exchangeTsv' },
  { value: 'tbx', name: 'exchangeTbx' },
  { value: 'markdown', name: 'exchangeMarkdown' },
  { value: 'anki', name: 'exchangeAnki' },
] as const satisfies readonly { value: Format; name: string }[];

const LOSSES = {
  json: 'exchangeJsonText',
  csv: 'exchangeCsvText',
  tsv: 'exchangeCsvText',
  tbx: 'exchangeTbxText',
  markdown: 'exchangeMarkdownText',
  anki: 'exchangeMarkdownText',
} as const satisfies Record<Format, string>;

type ExportFormProps = { readonly glossaries: readonly OwnGlossaryRow[]; readonly onFail: (error: unknown) => void };

/** Saves one of the reader's own glossaries as a file. */
export function ExportForm({ glossaries, onFail }: ExportFormProps) {
  const [chosen, setChosen] = useState('');
  const [format, setFormat] = useState<Format>('json');
  const glossary = glossaries.find(({ id }) => id === chosen) ?? glossaries[0];
  if (!glossary) return <p class="nothing">{i18n.t('exchangeNoOwn')}</p>;
  return (
    <>
      <div class="tools">
        <Select
          name={i18n.t('optionsGlossary')}
          value={glossary.id}
          options={glossaries.map(({ id, title }) => ({ value: id, name: title }))}
          onChange={setChosen}
        />
        <Select
          name={i18n.t('exchangeForm')}
          value={format}
          options={FORMATS.map(({ value, name }) => ({ value, name: i18n.t(name) }))}
          onChange={setFormat}
        />
        <button type="button" class="button" onClick={() => saveFile({ id: glossary.id, format }).catch(onFail)}>
          <Icon path={saveIcon} />
          {i18n.t('exchangeSave')}
        </button>
      </div>
      <p class="fine tight">{i18n.t(LOSSES[format])}</p>
    </>
  );
}
