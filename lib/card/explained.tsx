import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Explanation } from '../messages/explanation.ts';
import type { ConceptId } from '../terms/concept.ts';
import { Icon } from '../ui/icon.tsx';
import { apartIcon } from '../ui/icon-paths.ts';
import { uiLanguage } from '../ui/ui-language.ts';
import { asOfDate } from './as-of-date.ts';
import type { OwnWords } from './card-content.ts';
import { type CardIds, cardIds } from './card-ids.ts';
import type { CardActions } from './card-state.ts';
import { Explainable } from './explainable.tsx';
import { Meanings, WhyThis } from './meanings.tsx';
import { PagePanel } from './page-panel.tsx';
import type { Whereabouts } from './page-walk.ts';

type ExplainedProps = {
  readonly explanation: Explanation & { readonly own?: OwnWords };
  /** Where the card stands on the page; absent where there is no page around it. */
  readonly whereabouts?: Whereabouts;
  readonly ids?: CardIds;
  readonly actions: Pick<CardActions, 'follow' | 'isSettled'> & Partial<Pick<CardActions, 'go' | 'choose'>>;
};

/** The explanation itself, in the fixed order of the card. A part that the glossary does not have leaves no gap. */
export function Explained({ explanation, whereabouts, actions, ids = cardIds() }: ExplainedProps): JSX.Element {
  const { concept, language, related, confusable, here } = explanation;
  const { follow, choose } = actions;
  return (
    <>
      <p class="definition" id={ids.definition} lang={language} dir="auto">
        <Explainable text={concept.definition} terms={explanation.inText?.definition ?? []} follow={follow} />
      </p>
      {here && actions.choose ? <WhyThis id={concept.id} here={here} choose={actions.choose} /> : undefined}
      {concept.scopeNote === undefined ? undefined : (
        <div>
          <h3>{i18n.t('cardWhyItMatters')}</h3>
          <p class="second" lang={language} dir="auto">
            <Explainable text={concept.scopeNote} terms={explanation.inText?.scopeNote ?? []} follow={follow} />
          </p>
        </div>
      )}
      <PagePanel own={explanation.own} whereabouts={whereabouts} onGo={actions.go} />
      {here && here.others.length > 0 && choose ? (
        <div>
          <h3>{i18n.t('cardOtherMeanings')}</h3>
          <Meanings meanings={here.others} actions={{ follow, choose }} />
        </div>
      ) : undefined}
      {related.length === 0 ? undefined : (
        <div>
          <h3>{i18n.t('cardRelated')}</h3>
          <div class="chips">
            {related.map((term) => (
              <Term key={term.id} term={term} kind="chip-button" explained={{ explanation, actions }} />
            ))}
          </div>
        </div>
      )}
      {confusable
        .filter(({ id }) => !here?.others.some((other) => other.id === id))
        .map((term) => (
          <Apart key={term.id} term={term} explained={{ explanation, actions }} />
        ))}
      <SmallPrint explanation={explanation} actions={actions} />
    </>
  );
}

type Named = { readonly id: ConceptId; readonly label: string };
type TermProps = { readonly term: Named; readonly kind: 'chip-button' | 'link-button'; readonly explained: ExplainedProps };

/** A button that opens another term in the same card. */
function Term({ term, kind, explained }: TermProps): JSX.Element {
  const { actions, explanation } = explained;
  return (
    <button type="button" class={kind} onClick={() => actions.follow({ id: term.id, word: term.label })}>
      <bdi lang={explanation.language}>{term.label}</bdi>
    </button>
  );
}

type ApartProps = { readonly term: Named & { readonly definition: string }; readonly explained: ExplainedProps };

/** "Not the same as …": the term that readers take this one for, with its own definition. */
function Apart({ term, explained }: ApartProps): JSX.Element {
  const place = '\uE000'; // Stands in the sentence for the button, whatever the order of words in the language.
  const [before, after] = i18n.t('cardApart', [place]).split(place);
  return (
    <p class="apart">
      <Icon path={apartIcon} />
      <span>
        {before}
        <Term term={term} kind="link-button" explained={explained} />
        {after}{' '}
        <span lang={explained.explanation.language} dir="auto">
          {term.definition}
        </span>
      </span>
    </p>
  );
}

function SmallPrint({ explanation, actions }: ExplainedProps): JSX.Element | undefined {
  const { source, asOf } = explanation.concept;
  const date = asOf === undefined ? undefined : asOfDate(asOf, uiLanguage());
  if (!source && date === undefined) return undefined;
  return (
    <p class="small-print">
      {source ? <Source source={source} explained={{ explanation, actions }} /> : undefined}
      {source && date !== undefined ? ' · ' : undefined}
      {date === undefined ? undefined : <span>{i18n.t('cardAsOf', [date])}</span>}
    </p>
  );
}

type SourceProps = { readonly source: NonNullable<Explanation['concept']['source']>; readonly explained: ExplainedProps };

function Source({ source, explained }: SourceProps): JSX.Element {
  const title = <bdi lang={explained.explanation.language}>{source.title}</bdi>;
  if (!isWebAddress(source.url)) return title;
  const follow = (event: Event): void => {
    if (!explained.actions.isSettled()) event.preventDefault();
  };
  return (
    <a href={source.url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer" onClick={follow}>
      {title}
    </a>
  );
}

/** Only addresses of the open web become links: a glossary may be imported, and `javascript:` is an address too. */
function isWebAddress(url: string): boolean {
  return /^https?:$/.test(URL.parse(url)?.protocol ?? '');
}
