import type { ConceptId } from './concept.ts';

/** What a reader said of a label on one site: that it means a concept there, or that it does not. */
export type MeaningChoice = {
  readonly site: string;
  readonly label: string;
  readonly id: ConceptId;
  readonly is: boolean;
};

/** The choices after one more; it takes the place of what was said before of the same label and concept, or of the label as a whole. */
export function withChoice(choices: readonly MeaningChoice[], choice: MeaningChoice): readonly MeaningChoice[] {
  return [...withoutChoice(choices, choice).filter((other) => !(choice.is && other.is && isSameLabel(other, choice))), choice];
}

/** The choices without what was said of one concept under a label. */
export function withoutChoice(choices: readonly MeaningChoice[], choice: Omit<MeaningChoice, 'is'>): readonly MeaningChoice[] {
  return choices.filter((other) => other.id !== choice.id || !isSameLabel(other, choice));
}

/** Answers for a concept and a label what was said of them on a site: `true` it is meant, `false` it is not. `undefined` without choices there. */
export function choicesOn(
  site: string,
  choices: readonly MeaningChoice[],
): ((id: ConceptId, label: string) => boolean | undefined) | undefined {
  const here = new Map<string, MeaningChoice[]>();
  for (const choice of choices) {
    if (choice.site !== site) continue;
    const label = choice.label.toLowerCase();
    here.set(label, [...(here.get(label) ?? []), choice]);
  }
  if (here.size === 0) return undefined;
  return (id, label) => {
    const said = here.get(label.toLowerCase());
    return said?.find((choice) => choice.id === id)?.is ?? (said?.some(({ is }) => is) ? false : undefined);
  };
}

type Place = Pick<MeaningChoice, 'site' | 'label'>;

function isSameLabel(one: Place, other: Place): boolean {
  return one.site === other.site && one.label.toLowerCase() === other.label.toLowerCase();
}
