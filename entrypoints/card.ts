import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ExplanationCard } from '../lib/card/open-card.tsx';
import { cardOptions } from './content/card-options.ts';
import { offerPart } from './content/late-parts.ts';

/** The card's code. It runs beside the content script, in a frame whose reader first rests on a mark. */
export default defineUnlistedScript(() => offerPart('card', (world) => new ExplanationCard(cardOptions(world))));
