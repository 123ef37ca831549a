import type { ComponentChild, TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TermFields } from '../../lib/messages/own-term.ts';
import type { Concept } from '../../lib/terms/concept.ts';
import { Select } from '../../lib/ui/select.tsx';
import { OwnField } from './own-field.tsx';
import { OwnPreview } from './own-preview.tsx';
import { problemText } from './problem-text.ts';
import { checkTerm, emptyTerm, fieldsOf, formOf, type TermField, type TermForm } from './term-form.ts';

type OwnFormProps = {
  /** The term that is changed; absent for a new one. */
  readonly old?: Concept;
  /** What a new term is called, when it was begun elsewhere, and where it was met. */
  readonly label?: string;
  readonly quote?: ComponentChild;
  readonly categories: readonly string[];
  readonly onSave: (fields: TermFields) => void;
  readonly onCancel: () => void;
};

const CAPITALS = [
  { value: '', name: 'ownCapitalsAuto' },
  { value: 'exact', name: 'ownCapitalsExact' },
  { value: 'any', name: 'ownCapitalsAny' },
] as const;

/** A term of the reader's own: its fields, what is wrong with them as soon as they have been left, and how it will look. */
export function OwnForm({ old, label, quote, categories, onSave, onCancel }: OwnFormProps) {
  const [form, setForm] = useState<TermForm>(old ? formOf(old) : { ...emptyTerm, term: label ?? '' });
  const [left, setLeft] = useState<ReadonlySet<TermField>>(new Set());
  const box = useRef<HTMLFormElement>(null);
  // A term that has its name already is waiting for its explanation.
  useEffect(() => box.current?.querySelector<HTMLElement>(label === undefined ? 'input' : '[name="definition"]')?.focus(), []);
  const fields = fieldsOf(form, old);
  const { problems } = checkTerm(fields, i18n.t('own'));
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (problems.size === 0) return onSave(fields);
    setLeft(new Set(problems.keys()));
    // The details may hold the field that is wrong.
    for (const details of event.currentTarget.querySelectorAll('details')) details.open ||= isInMore([...problems.keys()]);
    const [first] = problems.keys();
    event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  };
  const field = (name: TermField, rest: { rows?: number; hint?: string; required?: true; list?: readonly string[] } = {}) => {
    const problem = left.has(name) ? problems.get(name) : undefined;
    return (
      <OwnField
        name={name}
        {...rest}
        value={form[name]}
        {...(problem ? { problem: problemText(problem) } : {})}
        onInput={(value) => setForm((before) => ({ ...before, [name]: value }))}
        onLeave={() => setLeft((before) => new Set([...before, name]))}
      />
    );
  };
  return (
    <form class="own-form" ref={box} onSubmit={submit} noValidate aria-label={i18n.t(old ? 'ownEdit' : 'ownAdd')}>
      <div class="own-fields">
        {field('term', { required: true })}
        {quote}
        {field('definition', { rows: 3, required: true })}
        {field('altLabels', { rows: 2, hint: i18n.t('ownOtherNamesHint') })}
        {field('scopeNote', { rows: 2 })}
        {field('subjectField', { list: categories })}
        <details open={old !== undefined && hasMore(form)}>
          <summary>{i18n.t('ownMore')}</summary>
          <div class="own-fields">
            <div class="own-field">
              <span class="label">{i18n.t('ownCapitals')}</span>
              <Select
                name={i18n.t('ownCapitals')}
                value={form.capitals}
                options={CAPITALS.map(({ value, name }) => ({ value, name: i18n.t(name) }))}
                onChange={(capitals) => setForm((before) => ({ ...before, capitals }))}
              />
            </div>
            {field('cues', { rows: 2, hint: i18n.t('ownCuesHint') })}
            {field('sourceTitle')}
            {field('sourceUrl')}
            {field('asOf', { hint: i18n.t('ownAsOfHint') })}
          </div>
        </details>
        <div class="acts">
          <button type="submit" class="button primary">
            {i18n.t('ownSave')}
          </button>
          <button type="button" class="button" onClick={onCancel}>
            {i18n.t('exchangeCancel')}
          </button>
        </div>
      </div>
      <OwnPreview fields={fields} />
    </form>
  );
}

const MORE: readonly TermField[] = ['capitals', 'cues', 'sourceTitle', 'sourceUrl', 'asOf'];

function isInMore(fields: readonly TermField[]): boolean {
  return fields.some((field) => MORE.includes(field));
}

function hasMore(form: TermForm): boolean {
  return MORE.some((field) => form[field] !== '');
}
