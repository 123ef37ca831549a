import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Format } from '../../lib/exchange/draft.ts';
import { freeSlug, slugOf } from '../../lib/exchange/slug.ts';
import type { Draft } from '../../lib/extract/draft-glossary.ts';
import { ask } from '../../lib/messages/ask.ts';
import { OWN_GLOSSARY } from '../../lib/messages/protocol.ts';
import { EmptyState } from '../../lib/ui/empty-state.tsx';
import { bookIcon, clockIcon, warningIcon } from '../../lib/ui/icon-paths.ts';
import { formatNumber } from '../../lib/ui/page-language.ts';
import { useAnswer } from '../../lib/ui/use-answer.ts';
import type { ShowToast } from '../../lib/ui/use-toast.tsx';
import { ArticleBar } from './article-bar.tsx';
import { articleDraft } from './article-draft.ts';
import { type DraftEntry, entriesOf, glossaryOf, problemsOf } from './draft-entry.ts';
import { DraftGroup, type EditEntries } from './draft-group.tsx';
import { saveFile } from './save-file.ts';
import { startExchange } from './start-exchange.ts';
import { failureText } from './use-import.ts';

type ArticleSectionProps = {
  readonly tab: number;
  /** The ids of all glossaries there are. */
  readonly taken: readonly string[];
  readonly show: ShowToast;
};

/** A glossary drafted from the article in a tab, to be put right and kept, or saved as a file. Nothing is kept before that. */
export function ArticleSection({ tab, taken, show }: ArticleSectionProps) {
  const { value, problem } = useAnswer(async () => ({ draft: await articleDraft(tab) }), tab);
  const isEmpty = value !== undefined && (value.draft === undefined || value.draft.glossary.concepts.length === 0);
  return (
    <section id="article" aria-labelledby="article-title">
      <h2 id="article-title">{i18n.t('article')}</h2>
      {value === undefined && problem === undefined ? <EmptyState icon={clockIcon} title={i18n.t('articleReading')} /> : undefined}
      {problem === undefined ? undefined : (
        <EmptyState icon={warningIcon} title={i18n.t('articleGone')}>
          {i18n.t('articleGoneText')}
        </EmptyState>
      )}
      {isEmpty ? (
        <EmptyState icon={bookIcon} title={i18n.t('articleNone')}>
          {i18n.t('articleNoneText')}
        </EmptyState>
      ) : undefined}
      {value?.draft && !isEmpty ? <DraftForm draft={value.draft} taken={taken} show={show} /> : undefined}
    </section>
  );
}

const ORIGINS = ['defined', 'glossary', 'frequent'] as const;

type DraftFormProps = Omit<ArticleSectionProps, 'tab'> & { readonly draft: Draft };

function DraftForm({ draft, taken, show }: DraftFormProps) {
  const [entries, setEntries] = useState<readonly DraftEntry[]>(() => entriesOf(draft));
  const [title, setTitle] = useState(draft.glossary.title);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  const edit: EditEntries = (ids, change) =>
    setEntries((old) => old.map((entry) => (ids.has(entry.concept.id) ? { ...entry, ...change } : entry)));
  const kept = entries.filter((entry) => entry.kept);
  const isSound = title.trim() !== '' && kept.length > 0;
  const glossary = () => {
    const name = title.trim();
    const id = freeSlug(slugOf(name), new Set([...taken, OWN_GLOSSARY]), new Map());
    return glossaryOf(entries, { id, title: name, language: draft.glossary.language });
  };
  /** Takes the reader to what cannot be kept as it is. */
  const showWrong = (): boolean => {
    if (!kept.some((entry) => problemsOf(entry).length > 0)) return false;
    box.current?.querySelector<HTMLElement>('li [aria-invalid="true"]')?.focus();
    return true;
  };
  const keep = async () => {
    if (!showWrong()) await keepGlossary(glossary(), show);
  };
  const save = async (format: Format) => {
    if (!showWrong()) await saveFile({ glossary: glossary(), format }).catch((error: unknown) => show(failureText(error)));
  };
  return (
    <div ref={box}>
      <p class="lead">{i18n.t('articleText')}</p>
      <label class="own-field article-name">
        <span class="label">{i18n.t('articleName')}</span>
        <span class="field">
          <input type="text" value={title} maxLength={120} dir="auto" onInput={(event) => setTitle(event.currentTarget.value)} />
        </span>
      </label>
      {ORIGINS.map((origin) => (
        <DraftGroup key={origin} origin={origin} entries={entries.filter((entry) => entry.origin === origin)} onEdit={edit} />
      ))}
      <ArticleBar kept={kept.length} isSound={isSound} onKeep={() => void keep()} onSave={(format) => void save(format)} />
    </div>
  );
}

/** Keeps the glossary among the reader's own and goes there; what fails is said, and the draft stays. */
async function keepGlossary(glossary: ReturnType<typeof glossaryOf>, show: ShowToast): Promise<void> {
  const exchange = startExchange();
  try {
    const { id, revision, count } = await exchange.ask('keep', { glossary });
    await ask('own-changed', {});
    location.hash = '#own';
    const undo = () => void ask('undo-own-glossary', { id, revision }).then((done) => done || show(i18n.t('exchangeUndoLate')));
    show(i18n.t('articleSaved', count, [formatNumber(count), glossary.title]), undo);
  } catch (error) {
    show(failureText(error));
  } finally {
    exchange.stop();
  }
}
