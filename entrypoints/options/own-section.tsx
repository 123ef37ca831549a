import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ask } from '../../lib/messages/ask.ts';
import type { TermFields } from '../../lib/messages/own-term.ts';
import { type Category, type ConceptRow, OWN_GLOSSARY, type OwnGlossaryRow } from '../../lib/messages/protocol.ts';
import { queryOf } from '../../lib/messages/query-of.ts';
import { type Concept, textOf } from '../../lib/terms/concept.ts';
import { EmptyState } from '../../lib/ui/empty-state.tsx';
import { Icon } from '../../lib/ui/icon.tsx';
import { bookIcon, plusIcon, searchIcon } from '../../lib/ui/icon-paths.ts';
import { formatNumber } from '../../lib/ui/page-language.ts';
import { SearchField } from '../../lib/ui/search-field.tsx';
import { useRowStore } from '../../lib/ui/use-row-store.ts';
import { ArticleQuote } from './article-quote.tsx';
import type { Change } from './change-maker.ts';
import type { OpenedFor } from './opened-for.ts';
import { OwnForm } from './own-form.tsx';
import { OwnGlossaries } from './own-glossaries.tsx';
import { OwnTable } from './own-table.tsx';

type OwnSectionProps = {
  readonly glossaries: readonly OwnGlossaryRow[];
  readonly categories: readonly Category[];
  readonly version: number;
  /** A term that the popup asked for, to be begun at once. */
  readonly begun?: Extract<OpenedFor, { kind: 'add' }>;
  readonly change: (change: Change) => Promise<void>;
};

/** What the form is open for: nothing, a new term, or one that is there. */
type Open =
  | { readonly kind: 'new'; readonly begun?: Extract<OpenedFor, { kind: 'add' }> }
  | { readonly kind: 'old'; readonly concept: Concept }
  | undefined;

/** The reader's own terms: add, change, delete, each with a way back; and the glossaries they lie in. */
export function OwnSection({ glossaries, categories, version, begun, change }: OwnSectionProps) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState<Open>(begun && { kind: 'new', begun });
  const add = useRef<HTMLButtonElement>(null);
  const count = glossaries.reduce((sum, each) => sum + each.count, 0);
  const query = queryOf(text);
  const store = useRowStore<ConceptRow>(
    {
      key: `${count} ${query}`,
      shifts: false,
      load: (offset, limit) => ask('search-concepts', { text: query, own: true, offset, limit }),
    },
    { version, newest: newestRows },
  );
  const close = () => {
    setOpen(undefined);
    add.current?.focus();
  };
  const save = async (fields: TermFields) => {
    const old = open?.kind === 'old' ? open.concept : undefined;
    await change(old ? changed(old, fields) : added(fields));
    close();
  };
  const edit = async ({ id }: ConceptRow) => {
    const concept = await ask('get-own-term', { id });
    if (concept) setOpen({ kind: 'old', concept });
  };
  const remove = async (row: ConceptRow) => {
    await change(removed(row));
    add.current?.focus();
  };
  return (
    <section id="own" aria-labelledby="own-title">
      <h2 id="own-title">{i18n.t('own')}</h2>
      <p class="lead">{i18n.t('ownText')}</p>
      <div class="tools">
        {count > 0 ? <SearchField name={i18n.t('ownSearch', count, [formatNumber(count)])} value={text} onInput={setText} /> : undefined}
        <button type="button" class="button" ref={add} aria-expanded={open !== undefined} onClick={() => setOpen({ kind: 'new' })}>
          <Icon path={plusIcon} />
          {i18n.t('ownAdd')}
        </button>
      </div>
      {open ? (
        <OwnForm
          key={open.kind === 'old' ? open.concept.id : ''}
          {...startOf(open)}
          categories={categories.map(({ name }) => name)}
          onSave={save}
          onCancel={close}
        />
      ) : undefined}
      {count === 0 ? (
        open ? undefined : (
          <EmptyState icon={bookIcon} title={i18n.t('ownNone')}>
            {i18n.t('ownNoneText')}
          </EmptyState>
        )
      ) : store.isCurrent() && store.total() === 0 ? (
        <EmptyState
          icon={searchIcon}
          title={i18n.t('optionsNoTerms')}
          action={{ name: i18n.t('optionsShowAll'), run: () => setText('') }}
        />
      ) : (
        <OwnTable store={store} tableKey={query} onEdit={edit} onRemove={remove} />
      )}
      <OwnGlossaries glossaries={glossaries} change={change} />
    </section>
  );
}

/** What the form begins with. */
function startOf(open: NonNullable<Open>): Pick<Parameters<typeof OwnForm>[0], 'old' | 'label' | 'quote'> {
  if (open.kind === 'old') return { old: open.concept };
  if (!open.begun) return {};
  const { label, tab } = open.begun;
  return { label, ...(tab === undefined ? {} : { quote: <ArticleQuote acronym={label} tab={tab} /> }) };
}

async function newestRows(rows: readonly ConceptRow[]): Promise<readonly ConceptRow[]> {
  if (rows.length === 0) return rows;
  const newest = new Map((await ask('get-concept-rows', { ids: rows.map(({ id }) => id) })).map((row) => [row.id, row]));
  return rows.map((row) => newest.get(row.id) ?? row);
}

const title = () => i18n.t('own');

function added(fields: TermFields): Change {
  let id: Concept['id'] = `${OWN_GLOSSARY}/`;
  return {
    make: async () => {
      id = await ask('put-own-term', { fields, title: title() });
    },
    done: i18n.t('ownAdded', [textOf(fields.prefLabel)]),
    undo: () => ask('take-own-term', { id }),
  };
}

function changed(old: Concept, fields: TermFields): Change {
  return {
    make: () => ask('put-own-term', { id: old.id, fields, title: title() }),
    done: i18n.t('ownChanged', [textOf(fields.prefLabel)]),
    // A term that is still there is put back in its place, whatever place is named.
    undo: () => ask('restore-own-term', { concept: old, at: { part: 0, index: 0 }, title: title() }),
  };
}

function removed({ id, label }: ConceptRow): Change {
  let taken: Awaited<ReturnType<typeof ask<'take-own-term'>>>;
  return {
    make: async () => {
      taken = await ask('take-own-term', { id });
    },
    done: i18n.t('ownDeleted', [label]),
    undo: async () => {
      if (taken) await ask('restore-own-term', { ...taken, title: title() });
    },
  };
}
