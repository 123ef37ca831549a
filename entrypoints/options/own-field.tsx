import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TermField } from './term-form.ts';

const NAMES = {
  term: 'ownTerm',
  definition: 'ownDefinition',
  altLabels: 'ownOtherNames',
  scopeNote: 'ownScopeNote',
  subjectField: 'ownCategory',
  capitals: 'ownCapitals',
  cues: 'ownCues',
  sourceTitle: 'ownSourceTitle',
  sourceUrl: 'ownSourceUrl',
  asOf: 'ownAsOf',
} as const satisfies Record<TermField, string>;

type OwnFieldProps = {
  readonly name: TermField;
  readonly value: string;
  /** More than one line of text. */
  readonly rows?: number;
  readonly hint?: string;
  readonly required?: true;
  /** What is offered while one types. */
  readonly list?: readonly string[];
  readonly problem?: string;
  readonly onInput: (value: string) => void;
  readonly onLeave: () => void;
};

/** One field of the form: its name, the field, a hint, and what is wrong. */
export function OwnField({ name, value, rows, hint, required, list, problem, onInput, onLeave }: OwnFieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter((each) => each !== '').join(' ');
  const shared = {
    id,
    name,
    value,
    dir: name === 'sourceUrl' || name === 'asOf' ? ('ltr' as const) : ('auto' as const),
    autocomplete: 'off' as const,
    'aria-required': required ?? false,
    'aria-invalid': problem !== undefined,
    ...(described ? { 'aria-describedby': described } : {}),
    onBlur: onLeave,
  };
  return (
    <div class="own-field">
      <label class="label" for={id}>
        {i18n.t(NAMES[name])}
        {required ? <span class="needed"> {i18n.t('ownNeeded')}</span> : undefined}
      </label>
      <span class={rows === undefined ? 'field' : 'field many'}>
        {rows === undefined ? (
          <input
            type="text"
            {...shared}
            {...(list ? { list: `${id}-list` } : {})}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
        ) : (
          <textarea rows={rows} {...shared} onInput={(event) => onInput(event.currentTarget.value)} />
        )}
      </span>
      {list ? (
        <datalist id={`${id}-list`}>
          {list.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      ) : undefined}
      {hint ? (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : undefined}
      <p class="problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
    </div>
  );
}
