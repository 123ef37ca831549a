import type { JSX, Ref, TargetedKeyboardEvent, TargetedMouseEvent } from 'preact';
import { i18n } from '#i18n';
import { Icon } from './icon.tsx';
import { closeIcon, searchIcon } from './icon-paths.ts';

type SearchFieldProps = {
  /** What is searched; also shown as the placeholder. */
  readonly name: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onKeyDown?: (event: TargetedKeyboardEvent<HTMLInputElement>) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** The list that shows what was found: its id, and the id of the row that the arrow keys have reached. */
  readonly results?: { readonly id: string; readonly activeId?: string };
};

/** A search box with a name and a button that empties it and gives the focus back to the box. */
export function SearchField({ name, value, onInput, onKeyDown, inputRef, results }: SearchFieldProps): JSX.Element {
  const clear = (event: TargetedMouseEvent<HTMLButtonElement>): void => {
    const input = event.currentTarget.closest('.field')?.querySelector('input'); // Before the button goes away with the text.
    onInput('');
    input?.focus();
  };
  return (
    <div class="field">
      <Icon path={searchIcon} />
      <input
        type="search"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        aria-label={name}
        aria-controls={results?.id}
        aria-activedescendant={results?.activeId}
        placeholder={name}
        value={value}
        ref={inputRef ?? null}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {value === '' ? undefined : (
        <button type="button" class="icon-button" aria-label={i18n.t('controlClearSearch')} onClick={clear}>
          <Icon path={closeIcon} />
        </button>
      )}
    </div>
  );
}
