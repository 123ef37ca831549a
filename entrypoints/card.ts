import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ExplanationCard } from '../lib/card/open-card.tsx';
import { cardOptions } from './content/card-options.ts';
import { offerCard } from './content/load-card.ts';

/** The card's code. It runs beside the content script, in a frame whose reader first rests on a mark. */
export default defineUnlistedScript(() => offerCard((world) => new ExplanationCard(cardOptions(world))));
