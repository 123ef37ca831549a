/** British and American spelling: what a word's ending or stem becomes on the other side. Rules first, then a kept list. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|er|ers|ing|ation|ations|ational|able)$/, 'iz$1'],
  [/iz(e|ed|es|er|ers|ing|ation|ations|ational|able)$/, 'is$1'],
  [/ys(e|ed|es|er|ers|ing)$/, 'yz$1'],
  [/yz(e|ed|es|er|ers|ing)$/, 'ys$1'],
  [/([aeiou])lled$/, '$1led'],
  [/([aeiou])lling$/, '$1ling'],
  [/([aeiou])ller(s?)$/, '$1ler$2'],
  [/([^l][aeiou])led$/, '$1lled'],
  [/([^l][aeiou])ling$/, '$1lling'],
  [/([^l][aeiou])ler(s?)$/, '$1ller$2'],
  [/ogue(s?)$/, 'og$1'],
  [/olog(s?)$/, 'ologue$1'],
];

/** Words whose -our- the Americans write -or-; any ending may follow (labour, labourers, honourable). */
const OUR =
  'arb ard arm behavi cand clam col dem end fav ferv flav glam harb hon hum lab misdemean neighb od parl ranc rig rum sav splend tum val vap vig'.split(
    ' ',
  );
const OUR_STEM = new RegExp(`^((?:dis|un|en|re|bel|col)?(?:${OUR.join('|')}))our`);
const OR_STEM = new RegExp(`^((?:dis|un|en|re|bel|col)?(?:${OUR.join('|')}))or`);

const PAIRS =
  'centre/center theatre/theater metre/meter kilometre/kilometer litre/liter fibre/fiber sabre/saber spectre/specter calibre/caliber ' +
  'meagre/meager sombre/somber defence/defense offence/offense licence/license pretence/pretense programme/program practise/practice ' +
  'grey/gray plough/plow sceptic/skeptic sceptical/skeptical manoeuvre/maneuver mould/mold sulphur/sulfur jewellery/jewelry ' +
  'aluminium/aluminum aeroplane/airplane paediatric/pediatric anaemia/anemia haemorrhage/hemorrhage oestrogen/estrogen foetus/fetus ' +
  'encyclopaedia/encyclopedia archaeology/archeology mediaeval/medieval artefact/artifact judgement/judgment enrol/enroll fulfil/fulfill ' +
  'instalment/installment skilful/skillful wilful/willful tonne/ton tyre/tire kerb/curb pyjamas/pajamas moustache/mustache ' +
  'counsellor/counselor marvellous/marvelous traveller/traveler catalogue/catalog dialogue/dialog analogue/analog axe/ax ' +
  'diarrhoea/diarrhea leukaemia/leukemia orthopaedic/orthopedic gynaecology/gynecology homoeopathy/homeopathy caesium/cesium ' +
  'draught/draft storey/story cosy/cozy cheque/check councillor/councilor';

const OTHER = new Map<string, string>();
for (const pair of PAIRS.split(' ')) {
  const [british = '', american = ''] = pair.split('/');
  for (const [from, to] of [
    [british, american],
    [american, british],
  ] as const) {
    OTHER.set(from, to);
    OTHER.set(`${from}s`, `${to}s`);
  }
}
// Words on which a rule would be wrong.
const KEEP = new Set(
  'wise rise raise noise prise otherwise promise premise exercise enterprise franchise surprise advise revise supervise size prize seize'.split(
    ' ',
  ),
);
// Stems that double their l on both sides of the ocean, and -ise that is no suffix.
const DOUBLED = /(?:control|patrol|enrol|fulfil|instal|compel|excel|rebel|repel|propel|dispel|distil|mis|thril|stil|skil)/;
const KEEP_STEM =
  /^(?:w|r|ar|ra|pra|appra|cru|bru|no|po|pr|ap|s|se|capsi|assi|otherw|likew|prom|prem|exerc|enterpr|franch|surpr|rev|superv|telev|adv|dev|disgu|advert|comprom|circumc|inc|exc|prec|conc|desp|improv|merchand|chast|dem|exp)[i]?[sz]/;

/** The other spelling of a folded word, British for American or the other way; `undefined` when both write it alike. */
export function otherSpelling(word: string): string | undefined {
  const paired = OTHER.get(word);
  if (paired) return paired;
  if (word.length < 6 || KEEP.has(word)) return undefined;
  if (OUR_STEM.test(word)) return word.replace(OUR_STEM, '$1or');
  if (OR_STEM.test(word)) return word.replace(OR_STEM, '$1our');
  if (word.length < 8 && /l(?:ed|ing|ers?)$/.test(word)) return undefined;
  const rule = RULES.find(([pattern]) => pattern.test(word));
  if (!rule || KEEP_STEM.test(word) || (/l(?:ed|ing|ers?)$/.test(word) && DOUBLED.test(word))) return undefined;
  return word.replace(rule[0], rule[1]);
}
