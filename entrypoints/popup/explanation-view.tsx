import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Explained } from '../../lib/card/explained.tsx';
import { ask } from '../../lib/messages/ask.ts';
import type { Explanation } from '../../lib/messages/explanation.ts';
import type { ConceptRow } from '../../lib/messages/protocol.ts';
import type { ConceptId } from '../../lib/terms/concept.ts';
import { EmptyState } from '../../lib/ui/empty-state.tsx';
import { Icon } from '../../lib/ui/icon.tsx';
import { backIcon, goIcon, warningIcon } from '../../lib/ui/icon-paths.ts';
import { subjectName } from '../../lib/ui/subject-name.ts';
import { Switch } from '../../lib/ui/switch.tsx';
import { useAnswer } from '../../lib/ui/use-answer.ts';
import type { PopupActs } from './popup-acts.ts';

type ExplanationViewProps = {
  readonly id: ConceptId;
  /** How often the term stands on the page in front; undefined where it does not. */
  readonly count: number | undefined;
  readonly version: number;
  readonly acts: PopupActs;
  readonly onShow: (id: ConceptId) => void;
  readonly onBack: () => void;
};

/** The whole explanation of a term inside the popup, with its switch and the way to its place on the page. */
export function ExplanationView({ id, count, version, acts, onShow, onBack }: ExplanationViewProps) {
  const back = useRef<HTMLButtonElement>(null);
  const explanation = useAnswer(() => ask('get-explanation', { id }), id);
  const rows = useAnswer(() => ask('get-concept-rows', { ids: [id] }), `${id} ${version}`);
  useLayoutEffect(() => back.current?.focus(), []);
  const row = rows.value?.[0];
  return (
    <section class="explanation" aria-labelledby="explained-term">
      <div class="explanation-top">
        <button type="button" class="text-button plain" ref={back} onClick={onBack}>
          <Icon path={backIcon} turns />
          {i18n.t('popupBack')}
        </button>
      </div>
      {explanation.value && row ? <Body explanation={explanation.value} row={row} onShow={onShow} /> : undefined}
      {explanation.problem === undefined ? undefined : (
        <EmptyState icon={warningIcon} title={i18n.t('controlUnreachable')}>
          {i18n.t('controlUnreachableText')}
        </EmptyState>
      )}
      {row ? <Foot row={row} count={count} acts={acts} /> : undefined}
    </section>
  );
}

type BodyProps = { readonly explanation: Explanation; readonly row: ConceptRow; readonly onShow: (id: ConceptId) => void };

function Body({ explanation, row, onShow }: BodyProps) {
  const { language, concept } = explanation;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (axe scrollable-region-focusable)
    <article class="explanation-body" tabIndex={0} aria-labelledby="explained-term">
      <bdi class="chip" lang={language}>
        {subjectName(concept.subjectField)}
      </bdi>
      <h2 id="explained-term" lang={language} dir="auto">
        {row.label}
        {row.otherLabel === undefined ? undefined : <span class="full"> {row.otherLabel}</span>}
      </h2>
      <Explained explanation={explanation} actions={{ follow: ({ id }) => onShow(id), isSettled: () => true }} />
    </article>
  );
}

function Foot({ row, count, acts }: { readonly row: ConceptRow; readonly count: number | undefined; readonly acts: PopupActs }) {
  const on = !row.off && row.groupOff === undefined;
  return (
    <footer class="explanation-foot">
      <span>{row.groupOff === undefined ? i18n.t('popupMarkThis') : i18n.t('termGroupOff', [row.groupOff])}</span>
      <Switch
        on={on}
        disabled={row.groupOff !== undefined}
        name={i18n.t('termMark', [row.label])}
        onChange={(turnOn) => acts.turnTerm({ patch: () => undefined }, row, turnOn)}
      />
      {count !== undefined && on ? (
        <button type="button" class="text-button" onClick={() => acts.goTo(row)}>
          <Icon path={goIcon} turns />
          {i18n.t('popupGoTo')}
        </button>
      ) : undefined}
    </footer>
  );
}
