import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DraftOrigin } from '../../lib/extract/draft-glossary.ts';
import { textOf } from '../../lib/terms/concept.ts';
import { formatNumber } from '../../lib/ui/page-language.ts';
import { type DraftEntry, problemsOf } from './draft-entry.ts';
import { problemText } from './problem-text.ts';

const HEADS = {
  defined: ['popupDefined', 'articleDefinedText'],
  glossary: ['popupFromGlossaries', 'articleGlossaryText'],
  frequent: ['articleFrequent', 'articleFrequentText'],
} as const satisfies Record<DraftOrigin, readonly [string, string]>;

/** A change of some entries, by the ids of their concepts. */
export type EditEntries = (ids: ReadonlySet<string>, change: Partial<Pick<DraftEntry, 'kept' | 'label' | 'definition'>>) => void;

type DraftGroupProps = { readonly origin: DraftOrigin; readonly entries: readonly DraftEntry[]; readonly onEdit: EditEntries };

/** The entries of one origin, to be kept one by one or all at once. */
export function DraftGroup({ origin, entries, onEdit }: DraftGroupProps) {
  const id = useId();
  if (entries.length === 0) return undefined;
  const kept = entries.filter((entry) => entry.kept).length;
  const [head, text] = HEADS[origin];
  return (
    <section class="draft-group" aria-labelledby={id}>
      <div class="draft-head">
        <input
          type="checkbox"
          class="check"
          aria-label={i18n.t('articleKeepAll', [i18n.t(head)])}
          checked={kept === entries.length}
          indeterminate={kept > 0 && kept < entries.length}
          onChange={(event) => onEdit(new Set(entries.map(({ concept }) => concept.id)), { kept: event.currentTarget.checked })}
        />
        <h3 id={id}>{i18n.t(head)}</h3>
        <span class="number">{i18n.t('articleKept', [formatNumber(kept), formatNumber(entries.length)])}</span>
      </div>
      <p class="lead">{i18n.t(text)}</p>
      <ul class="draft-list">
        {entries.map((entry) => (
          <li key={entry.concept.id} class={entry.kept ? 'draft-row' : 'draft-row off'}>
            <Entry entry={entry} onEdit={(change) => onEdit(new Set([entry.concept.id]), change)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type EntryProps = { readonly entry: DraftEntry; readonly onEdit: (change: Parameters<EditEntries>[1]) => void };

function Entry({ entry, onEdit }: EntryProps) {
  const id = useId();
  const { concept, origin, sentence, kept, label, definition } = entry;
  const problems = kept ? problemsOf(entry) : [];
  const other = concept.altLabels[0];
  const shared = { disabled: !kept, 'aria-describedby': `${id}-problem`, autocomplete: 'off' as const, dir: 'auto' as const };
  const isWrong = (field: string) => problems.some((problem) => problem.field === field);
  return (
    <>
      <input
        type="checkbox"
        class="check"
        aria-label={i18n.t('articleKeep', [label])}
        checked={kept}
        onChange={(event) => onEdit({ kept: event.currentTarget.checked })}
      />
      <div class="draft-entry">
        <div class="draft-name">
          <span class="field">
            <input
              type="text"
              aria-label={i18n.t('ownTerm')}
              value={label}
              aria-invalid={isWrong('term')}
              onInput={(event) => onEdit({ label: event.currentTarget.value })}
              {...shared}
            />
          </span>
          {other === undefined ? undefined : <bdi class="row-other">{textOf(other)}</bdi>}
        </div>
        <span class="field many">
          <textarea
            rows={2}
            aria-label={i18n.t('articleExplains', [label])}
            value={definition}
            aria-invalid={isWrong('definition')}
            onInput={(event) => onEdit({ definition: event.currentTarget.value })}
            {...shared}
          />
        </span>
        <p class="problem" id={`${id}-problem`} role="alert">
          {problems.map(problemText).join(' ')}
        </p>
        {sentence === '' || (origin !== 'glossary' && sentence === definition) ? undefined : (
          <blockquote class="draft-quote" dir="auto">
            “{sentence}”
          </blockquote>
        )}
      </div>
    </>
  );
}
