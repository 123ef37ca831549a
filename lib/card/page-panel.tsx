import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Icon } from '../ui/icon.tsx';
import { backIcon, chevronEndIcon, chevronStartIcon, goIcon } from '../ui/icon-paths.ts';
import type { OwnWords } from './card-content.ts';
import type { Way, Whereabouts } from './page-walk.ts';

type PagePanelProps = {
  readonly own: OwnWords | undefined;
  /** The id of the quote, where it is what describes the card. */
  readonly id?: string;
  /** Absent where there is no way through the page, as in a list. */
  readonly whereabouts?: Whereabouts | undefined;
  readonly onGo?: ((way: Way) => void) | undefined;
};

/** What the page itself says of a term, and the ways to where it says so: the places of its mentions, there and back. */
export function PagePanel({ own, id, whereabouts, onGo }: PagePanelProps): JSX.Element | undefined {
  const walk = whereabouts && onGo && (whereabouts.way || whereabouts.count > 1) ? { whereabouts, onGo } : undefined;
  if (!own && !walk) return undefined;
  return (
    <div class="own-words">
      <h3>{i18n.t(own?.defines ? 'cardOwnWords' : 'cardInArticle')}</h3>
      {own ? (
        <p class="quote" id={id} lang={own.language} dir="auto">
          “{own.quote.map(({ text, isTerm }) => (isTerm ? <mark>{text}</mark> : text))}”
        </p>
      ) : undefined}
      {walk ? <Walk {...walk} /> : undefined}
    </div>
  );
}

const WAYS = { definition: 'cardGoThere', first: 'cardGoFirst', back: 'cardGoBack' } as const;

type WalkProps = { readonly whereabouts: Whereabouts; readonly onGo: (way: Way) => void };

function Walk({ whereabouts, onGo }: WalkProps): JSX.Element {
  const { way, count } = whereabouts;
  return (
    <div class="walk">
      {way ? (
        <button type="button" class="text-button" key={way} onClick={() => onGo(way)}>
          <Icon path={way === 'back' ? backIcon : goIcon} turns />
          {i18n.t(WAYS[way])}
        </button>
      ) : undefined}
      {count > 1 ? <Steps whereabouts={whereabouts} onGo={onGo} /> : undefined}
    </div>
  );
}

function Steps({ whereabouts: { at, count, wrapped }, onGo }: WalkProps): JSX.Element {
  const place = at > 0 ? i18n.t('cardMentionOf', [`${at}`, `${count}`]) : i18n.t('cardMentions', [`${count}`]);
  return (
    <div class="steps">
      <span class="number" role="status">
        {wrapped ? `${i18n.t(wrapped === 'first' ? 'cardWrappedFirst' : 'cardWrappedLast')} · ` : undefined}
        {place}
      </span>
      <button type="button" class="icon-button" aria-label={i18n.t('cardPreviousMention')} onClick={() => onGo('previous')}>
        <Icon path={chevronStartIcon} turns />
      </button>
      <button type="button" class="icon-button" aria-label={i18n.t('cardNextMention')} onClick={() => onGo('next')}>
        <Icon path={chevronEndIcon} turns />
      </button>
    </div>
  );
}
