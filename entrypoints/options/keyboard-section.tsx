import { i18n } from '#i18n';
import { useAnswer } from '../../lib/ui/use-answer.ts';
import { commandKeys } from './command-keys.ts';

const COMMANDS = [
  ['_execute_action', 'optionsOpenList'],
  ['next-term', 'commandNextTerm'],
  ['previous-term', 'commandPreviousTerm'],
] as const;

/** The keys that work on every page, as the browser has them now. */
export function KeyboardSection() {
  const keys = useAnswer(commandKeys, 'keys').value;
  return (
    <section id="keyboard" aria-labelledby="keyboard-title">
      <h2 id="keyboard-title">{i18n.t('optionsKeyboard')}</h2>
      <p class="lead">{i18n.t('optionsKeyboardText')}</p>
      <dl class="panel-list">
        {COMMANDS.map(([command, name]) => (
          <div key={command}>
            <dt class="name">{i18n.t(name)}</dt>
            <dd>{keys?.[command] ? <kbd dir="ltr">{keys[command]}</kbd> : keys ? i18n.t('optionsNoKey') : ''}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
