import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Icon } from '../ui/icon.tsx';
import { backIcon, closeIcon, quoteIcon, warningIcon } from '../ui/icon-paths.ts';
import { subjectName } from '../ui/subject-name.ts';
import { uiLanguage } from '../ui/ui-language.ts';
import type { CardContent } from './card-content.ts';
import { CardFoot } from './card-foot.tsx';
import { type CardIds, cardIds } from './card-ids.ts';
import type { CardActions, CardState } from './card-state.ts';
import { Explained } from './explained.tsx';
import { FromPage } from './from-page.tsx';
import { languageDirection } from './language-direction.ts';
import { Meanings } from './meanings.tsx';
import type { Whereabouts } from './page-walk.ts';
import { secondLabel } from './second-label.ts';

type CardProps = { readonly state: CardState; readonly actions: CardActions; readonly closing?: boolean };

/** The card: a non-modal dialog that explains one term. It holds no text field, since a page hears the keys typed in it. */
export function Card({ state, actions, closing = false }: CardProps): JSX.Element {
  const ids = cardIds(state.pinned);
  const language = state.kind === 'explained' ? languageOf(state.explanation) : '';
  return (
    <section
      class={closing ? 'card closing' : 'card'}
      role="dialog"
      aria-labelledby={ids.term}
      aria-describedby={state.kind === 'loading' ? undefined : ids.definition}
      aria-busy={state.kind === 'loading'}
      tabIndex={-1}
      lang={uiLanguage()}
      dir={languageDirection(language || uiLanguage())}
    >
      <Head state={state} actions={actions} language={language} ids={ids} />
      <div class="body turned" key={`${state.step.id} ${state.kind}`}>
        {state.kind === 'loading' ? <Bars /> : undefined}
        {state.kind === 'failed' ? <Failed tryAgain={actions.tryAgain} id={ids.definition} /> : undefined}
        {state.kind === 'explained' ? (
          <Content content={state.explanation} whereabouts={state.whereabouts} actions={actions} ids={ids} />
        ) : undefined}
      </div>
      {state.kind === 'explained' ? (
        <CardFoot actions={actions} isPinned={state.pinned !== undefined} kind={state.explanation.kind} />
      ) : undefined}
    </section>
  );
}

type ContentProps = {
  readonly content: CardContent;
  readonly whereabouts: Whereabouts;
  readonly actions: CardActions;
  readonly ids: CardIds;
};

function Content({ content, ...around }: ContentProps): JSX.Element {
  if (content.kind === 'page') return <FromPage content={content} {...around} />;
  if (content.kind === 'several') return <Meanings meanings={content.meanings} actions={around.actions} id={around.ids.definition} />;
  return <Explained explanation={content} {...around} />;
}

/** The words of a page are in its own language, or in one it does not tell. */
function languageOf(content: CardContent): string {
  if (content.kind === 'page') return content.own.language ?? '';
  return content.kind === 'several' ? (content.meanings[0]?.language ?? '') : content.language;
}

type HeadProps = { readonly state: CardState; readonly actions: CardActions; readonly language: string; readonly ids: CardIds };

function Head({ state, actions, language, ids }: HeadProps): JSX.Element {
  const before = state.trail.at(-1);
  const full = state.kind === 'explained' ? fullForm(state.step.word, state.explanation) : undefined;
  return (
    <div class="head" onPointerDown={actions.grab}>
      <div class="top">
        {before ? (
          <button type="button" class="icon-button back" aria-label={i18n.t('cardBack', [before.word])} onClick={actions.back}>
            <Icon path={backIcon} turns />
          </button>
        ) : undefined}
        <Kind state={state} language={language} />
        <button type="button" class="icon-button close" aria-label={i18n.t('cardClose')} onClick={actions.close}>
          <Icon path={closeIcon} />
        </button>
      </div>
      <h2 id={ids.term} lang={language}>
        <bdi>{state.step.word}</bdi>
        {full === undefined ? undefined : (
          <span class="full">
            {' '}
            <bdi>{full}</bdi>
          </span>
        )}
      </h2>
    </div>
  );
}

function fullForm(word: string, content: CardContent): string | undefined {
  if (content.kind === 'page') return content.full;
  return content.kind === 'several' ? i18n.t('cardCanMean') : secondLabel(word, content.concept);
}

function Kind({ state, language }: { readonly state: CardState; readonly language: string }): JSX.Element {
  if (state.kind === 'loading') {
    return (
      <span class="small-print" role="status">
        {i18n.t('cardLoading')}
      </span>
    );
  }
  if (state.kind === 'failed') return <span class="small-print">{i18n.t('cardFailed')}</span>;
  const content = state.explanation;
  if (content.kind === 'several') return <span class="chip">{i18n.t('cardSeveral')}</span>;
  if (content.kind === 'page') {
    return (
      <span class="chip own">
        <Icon path={quoteIcon} />
        {i18n.t('cardFromPage')}
      </span>
    );
  }
  return (
    <bdi class="chip" lang={language}>
      {subjectName(content.concept.subjectField)}
    </bdi>
  );
}

function Bars(): JSX.Element {
  return (
    <div class="bars" aria-hidden="true">
      <div class="bar" />
      <div class="bar" />
      <div class="bar" />
    </div>
  );
}

function Failed({ tryAgain, id }: { readonly tryAgain: () => void; readonly id: string }): JSX.Element {
  return (
    <>
      <div class="failed">
        <Icon path={warningIcon} />
        <div>
          <p class="definition" id={id}>
            {i18n.t('cardFailedTitle')}
          </p>
          <p class="second">{i18n.t('cardFailedText')}</p>
        </div>
      </div>
      <div>
        <button type="button" class="button small" onClick={tryAgain}>
          {i18n.t('cardTryAgain')}
        </button>
      </div>
    </>
  );
}
