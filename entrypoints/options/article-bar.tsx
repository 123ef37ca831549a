import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Format } from '../../lib/exchange/draft.ts';
import { Icon } from '../../lib/ui/icon.tsx';
import { saveIcon } from '../../lib/ui/icon-paths.ts';
import { formatNumber } from '../../lib/ui/page-language.ts';
import { Select } from '../../lib/ui/select.tsx';
import { FORMATS } from './export-form.tsx';

type ArticleBarProps = {
  readonly kept: number;
  /** Whether there is anything to keep, under a name. */
  readonly isSound: boolean;
  readonly onKeep: () => void;
  readonly onSave: (format: Format) => void;
};

/** What is to become of a draft, always in view below it. */
export function ArticleBar({ kept, isSound, onKeep, onSave }: ArticleBarProps) {
  const [format, setFormat] = useState<Format>('json');
  return (
    <div class="article-bar">
      <span class="number" role="status">
        {i18n.t('articleCount', kept, [formatNumber(kept)])}
      </span>
      <span class="article-file">
        <Select
          name={i18n.t('exchangeForm')}
          value={format}
          options={FORMATS.map(({ value, name }) => ({ value, name: i18n.t(name) }))}
          onChange={setFormat}
        />
        <button type="button" class="button" disabled={!isSound} onClick={() => onSave(format)}>
          <Icon path={saveIcon} />
          {i18n.t('exchangeSave')}
        </button>
      </span>
      <button type="button" class="button primary" disabled={!isSound} onClick={onKeep}>
        {i18n.t('articleKeepIt')}
      </button>
    </div>
  );
}
