import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ask, MessageError } from '../../lib/messages/ask.ts';
import type { BackgroundQuestions, Category, GlossarySummary, Settings } from '../../lib/messages/protocol.ts';
import { watchSettings } from '../../lib/messages/watch-settings.ts';
import { EmptyState } from '../../lib/ui/empty-state.tsx';
import { warningIcon } from '../../lib/ui/icon-paths.ts';
import { type Answered, useAnswer } from '../../lib/ui/use-answer.ts';
import { type ShowToast, useToast } from '../../lib/ui/use-toast.tsx';
import { useVersion } from '../../lib/ui/use-version.ts';
import { AppearanceSection } from './appearance-section.tsx';
import type { ArticleSection } from './article-section.tsx';
import { CategoriesSection } from './categories-section.tsx';
import { type Change, changeMaker } from './change-maker.ts';
import { ExchangeSection } from './exchange-section.tsx';
import { GlossariesSection } from './glossaries-section.tsx';
import { KeyboardSection } from './keyboard-section.tsx';
import type { OpenedFor } from './opened-for.ts';
import { OpeningSection } from './opening-section.tsx';
import { OptionsNav } from './options-nav.tsx';
import { OwnSection } from './own-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { everyTerm, type TermFilter, TermsSection } from './terms-section.tsx';
import { useOpenedFor } from './use-opened-for.ts';

/** What every part of the settings page is given. */
export type SectionProps = {
  readonly settings: Settings;
  readonly change: (change: Change) => Promise<void>;
};

/** The settings page: every switch there is, each kept at once. */
export function Options() {
  const version = useVersion(watchSettings);
  const [turn, setTurn] = useState(0);
  const askAgain = () => setTurn((old) => old + 1);
  const { show, toast } = useToast();
  const settings = useAnswer(() => ask('get-settings', {}), `${version} ${turn}`);
  const categories = useAnswer(() => ask('get-categories', {}), `${version} ${turn}`);
  const glossaries = useAnswer(() => ask('get-glossaries', {}), `${version} ${turn}`);
  const own = useAnswer(() => ask('get-own-glossaries', {}), `${version} ${turn}`);
  const opened = useOpenedFor();
  if (opened?.kind === 'article') {
    return (
      <div class="page">
        <OptionsNav />
        <main class="sections">
          <h1 class="unseen">{i18n.t('optionsTitle')}</h1>
          {own.problem === undefined ? undefined : <Unreachable problem={own.problem} askAgain={askAgain} />}
          {own.value ? <LateArticle tab={opened.tab} taken={own.value.taken} show={show} /> : undefined}
        </main>
        {toast}
      </div>
    );
  }
  return (
    <div class="page">
      <OptionsNav />
      <main class="sections">
        <h1 class="unseen">{i18n.t('optionsTitle')}</h1>
        {settings.problem === undefined ? undefined : <Unreachable problem={settings.problem} askAgain={askAgain} />}
        {settings.value && categories.value && glossaries.value ? (
          <Sections
            settings={settings.value}
            change={changeMaker(show, askAgain)}
            categories={categories.value}
            glossaries={glossaries.value}
            version={version}
            own={own}
            show={show}
            opened={opened}
          />
        ) : undefined}
        <KeyboardSection />
        <PrivacySection />
      </main>
      {toast}
    </div>
  );
}

/** The draft of an article needs all that finds definitions in a text; the settings do not. */
function LateArticle(props: Parameters<typeof ArticleSection>[0]) {
  const { value, problem } = useAnswer(() => import('./article-section.tsx'), '');
  if (problem !== undefined) return <Unreachable problem={problem} askAgain={() => location.reload()} />;
  return value ? <value.ArticleSection {...props} /> : undefined;
}

type SectionsProps = SectionProps & {
  readonly categories: readonly Category[];
  readonly glossaries: readonly GlossarySummary[];
  readonly version: number;
  readonly own: Answered<BackgroundQuestions['get-own-glossaries']['answer']>;
  readonly show: ShowToast;
  readonly opened: Exclude<OpenedFor, { kind: 'article' }> | undefined;
};

function Sections({ settings, change, categories, glossaries, version, own, show, opened }: SectionsProps) {
  const [filter, setFilter] = useState<TermFilter>(firstFilter);
  const showCategory = (category: string) => {
    setFilter({ ...everyTerm, category });
    document.getElementById('terms')?.scrollIntoView();
    document.querySelector<HTMLElement>('#terms select')?.focus({ preventScroll: true });
  };
  return (
    <>
      <TermsSection settings={settings} change={change} categories={categories} version={version} filter={filter} onFilter={setFilter} />
      <CategoriesSection settings={settings} change={change} categories={categories} onShow={showCategory} />
      <GlossariesSection settings={settings} change={change} glossaries={glossaries} />
      {own.problem === undefined ? undefined : (
        <EmptyState icon={warningIcon} title={i18n.t('ownUnreadable')}>
          {i18n.t('ownUnreadableText')}
        </EmptyState>
      )}
      {own.value ? (
        <>
          <OwnSection
            key={opened?.kind === 'add' ? opened.label : ''}
            glossaries={own.value.glossaries}
            categories={categories}
            version={version}
            change={change}
            {...(opened?.kind === 'add' ? { begun: opened } : {})}
          />
          <ExchangeSection
            glossaries={own.value.glossaries}
            taken={own.value.taken}
            show={show}
            {...(opened?.kind === 'file' ? { fromTab: opened.tab } : {})}
          />
        </>
      ) : undefined}
      <SitesSection settings={settings} change={change} />
      <AppearanceSection settings={settings} change={change} />
      <OpeningSection settings={settings} change={change} />
    </>
  );
}

function Unreachable({ problem, askAgain }: { readonly problem: unknown; readonly askAgain: () => void }) {
  const gone = problem instanceof MessageError && problem.gone;
  const action = gone ? undefined : { name: i18n.t('controlTryAgain'), run: askAgain };
  return (
    <EmptyState icon={warningIcon} title={i18n.t(gone ? 'controlUpdated' : 'controlUnreachable')} {...(action ? { action } : {})}>
      {i18n.t(gone ? 'controlUpdatedText' : 'controlUnreachableText')}
    </EmptyState>
  );
}

/** A card leads to the settings of its term. */
function firstFilter(): TermFilter {
  const text = new URLSearchParams(location.search).get('term');
  return text === null ? everyTerm : { ...everyTerm, text };
}
