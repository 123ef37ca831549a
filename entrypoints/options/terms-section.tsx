import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ask } from '../../lib/messages/ask.ts';
import type { Category, ConceptRow } from '../../lib/messages/protocol.ts';
import { queryOf } from '../../lib/messages/query-of.ts';
import { renewRows } from '../../lib/messages/renew-rows.ts';
import { turnRow } from '../../lib/messages/turn-row.ts';
import { EmptyState } from '../../lib/ui/empty-state.tsx';
import { searchIcon, warningIcon } from '../../lib/ui/icon-paths.ts';
import { formatNumber } from '../../lib/ui/page-language.ts';
import { SearchField } from '../../lib/ui/search-field.tsx';
import { Select } from '../../lib/ui/select.tsx';
import { useRowStore } from '../../lib/ui/use-row-store.ts';
import type { SectionProps } from './options.tsx';
import { TermsTable } from './terms-table.tsx';

/** Which terms are listed. */
export type TermFilter = { readonly text: string; readonly category: string; readonly state: '' | 'on' | 'off' };

export const everyTerm: TermFilter = { text: '', category: '', state: '' };

type TermsSectionProps = SectionProps & {
  readonly categories: readonly Category[];
  readonly version: number;
  readonly filter: TermFilter;
  readonly onFilter: (filter: TermFilter) => void;
};

/** Every term there is, with search, filters and a switch each. */
export function TermsSection({ settings, change, categories, version, filter, onFilter }: TermsSectionProps) {
  const { concepts, off } = settings.counts;
  const store = useRowStore<ConceptRow>(source(filter), { version, newest: renewRows });
  const [range, setRange] = useState<Range | undefined>(undefined);
  const total = store.total() ?? 0;
  const turn = async (row: ConceptRow, on: boolean) => {
    const rows = { patch: store.patch };
    await change({
      make: () => turnRow(rows, row, on),
      done: i18n.t(on ? 'optionsTurnedOn' : 'optionsTurnedOff', [row.label]),
      undo: () => turnRow(rows, row, !on),
    });
  };
  return (
    <section id="terms" aria-labelledby="terms-title">
      <h2 id="terms-title">{i18n.t('optionsTerms')}</h2>
      <p class="lead">{i18n.t('optionsTermsText')}</p>
      <Tools filter={filter} onFilter={onFilter} categories={categories} count={concepts} />
      {store.problem() !== undefined ? (
        <EmptyState icon={warningIcon} title={i18n.t('controlUnreachable')} action={{ name: i18n.t('controlTryAgain'), run: store.retry }}>
          {i18n.t('controlUnreachableText')}
        </EmptyState>
      ) : store.isCurrent() && total === 0 ? (
        <EmptyState
          icon={searchIcon}
          title={i18n.t('optionsNoTerms')}
          action={{ name: i18n.t('optionsShowAll'), run: () => onFilter(everyTerm) }}
        />
      ) : (
        <TermsTable
          store={store}
          filterKey={keyOf(filter)}
          onTurn={turn}
          onRange={(first, last) => {
            setRange({ first, last });
            store.need(first, last);
          }}
        />
      )}
      <p class="counts">
        <span role="status">{range && total > 0 ? rowsShown(range, total) : ''}</span>
        <span>{i18n.t('optionsOnOff', [formatNumber(concepts - off), formatNumber(off)])}</span>
      </p>
    </section>
  );
}

type Range = { readonly first: number; readonly last: number };

function rowsShown({ first, last }: Range, total: number): string {
  return i18n.t('optionsRows', [formatNumber(first + 1), formatNumber(Math.min(last + 1, total)), formatNumber(total)]);
}

function keyOf({ text, category, state }: TermFilter): string {
  return JSON.stringify([queryOf(text), category, state]);
}

function source(filter: TermFilter) {
  const { category, state } = filter;
  return {
    key: keyOf(filter),
    load: (offset: number, limit: number) =>
      ask('search-concepts', { text: queryOf(filter.text), offset, limit, ...(category ? { category } : {}), ...(state ? { state } : {}) }),
    // What was turned off leaves the list of what is on, but only when the list is next asked for.
    shifts: state !== '',
  };
}

type ToolsProps = Pick<TermsSectionProps, 'filter' | 'onFilter' | 'categories'> & { readonly count: number };

function Tools({ filter, onFilter, categories, count }: ToolsProps) {
  const change = (part: Partial<TermFilter>) => onFilter({ ...filter, ...part });
  return (
    <div class="tools">
      <SearchField name={i18n.t('optionsSearch', [formatNumber(count)])} value={filter.text} onInput={(text) => change({ text })} />
      <Select
        name={i18n.t('optionsCategory')}
        value={filter.category}
        options={[{ value: '', name: i18n.t('optionsAllCategories') }, ...categories.map(({ name }) => ({ value: name, name }))]}
        onChange={(category) => change({ category })}
      />
      <Select
        name={i18n.t('optionsState')}
        value={filter.state}
        options={[
          { value: '', name: i18n.t('optionsOnAndOff') },
          { value: 'on', name: i18n.t('optionsOnlyOn') },
          { value: 'off', name: i18n.t('optionsOnlyOff') },
        ]}
        onChange={(state) => change({ state })}
      />
    </div>
  );
}
