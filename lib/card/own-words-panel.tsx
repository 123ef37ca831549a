import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Icon } from '../ui/icon.tsx';
import { backIcon, goIcon } from '../ui/icon-paths.ts';
import type { OwnWords } from './card-content.ts';

type OwnWordsPanelProps = {
  readonly own: OwnWords;
  /** The id of the quote, where it is what describes the card. */
  readonly id?: string;
  /** Absent where there is no way to the place, as in a list. */
  readonly onTravel?: (() => void) | undefined;
};

/** The page's own words about a term, and the way to where they stand. */
export function OwnWordsPanel({ own, id, onTravel }: OwnWordsPanelProps): JSX.Element {
  const { quote, language, way } = own;
  return (
    <div class="own-words">
      <h3>{i18n.t('cardOwnWords')}</h3>
      <p class="quote" id={id} lang={language} dir="auto">
        “{quote.map(({ text, isTerm }) => (isTerm ? <mark>{text}</mark> : text))}”
      </p>
      {way && onTravel ? (
        <button type="button" class="text-button" onClick={onTravel}>
          <Icon path={way === 'there' ? goIcon : backIcon} turns />
          {i18n.t(way === 'there' ? 'cardGoThere' : 'cardGoBack')}
        </button>
      ) : undefined}
    </div>
  );
}
