import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ExplanationCard } from '../lib/card/open-card.tsx';
import { offerPart } from './content/late-parts.ts';

/** The card's code. It runs beside the content script, in a frame whose reader first rests on a mark. */
export default defineUnlistedScript(() => offerPart('card', (options) => new ExplanationCard(options)));
