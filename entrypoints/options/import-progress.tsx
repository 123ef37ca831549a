import { i18n } from '#i18n';
import { formatNumber } from '../../lib/ui/page-language.ts';
import type { ExchangeProgress } from './exchange-protocol.ts';

type ImportProgressProps = { readonly name: string; readonly progress: ExchangeProgress; readonly onCancel: () => void };

/** How far an import is, and the way to stop it. */
export function ImportProgress({ name, progress: { step, done, total }, onCancel }: ImportProgressProps) {
  return (
    <div class="working">
      <p role="status">{i18n.t(step === 'reading' ? 'exchangeReading' : 'exchangeSaving', [name])}</p>
      <div class="working-bar">
        <progress aria-label={i18n.t('exchangeProgress')} max={1} {...(total ? { value: done / total } : {})} />
        <span class="number">{done > 0 ? i18n.t('exchangeDone', [formatNumber(done)]) : ''}</span>
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('exchangeCancel')}
        </button>
      </div>
    </div>
  );
}
